package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.platform.Deployments;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platform.Source;
import org.planningtogether.lti.platform.Platform.State;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.FakePlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AdminApplication.Started
class PlatformPageTests {

  private static final String ISSUER = "https://moodle.example";
  private static final PlatformId ID = PlatformId.of(ISSUER, "client-1");
  private static final String PAGE = "/admin/platforms/" + ID;

  @LocalServerPort private int port;
  @Autowired private Platforms platforms;
  @Autowired private PlatformRegister register;
  @Autowired private Enrolments enrolments;
  private Browser browser;

  @BeforeEach
  void signIn() {
    browser = AdminApplication.signedIn(port);
  }

  @AfterEach
  void removeIt() {
    register.remove(ID);
  }

  @Test
  void a_platform_that_was_typed_in_may_launch_at_once() {
    var answer = add();

    assertThat(answer.status()).isEqualTo(303);
    var page = browser.get(answer.location()).page();
    assertThat(page.select(".govuk-notification-banner").text()).contains("The platform was added");
    assertThat(page.select("h1").text()).isEqualTo("Springfield School");
    assertThat(page.select(".govuk-tag").first().text()).isEqualTo("Active");
    var platform = platforms.find(ISSUER, "client-1").orElseThrow();
    assertThat(platform.active()).isTrue();
    assertThat(platform.deployments()).isEqualTo(Deployments.only("1", "2"));
    assertThat(platform.serviceHosts()).containsExactlyInAnyOrder("files.example", "grades.example:8443");
    assertThat(platform.tokenAudience()).isEqualTo(ISSUER + "/token");
    assertThat(browser.get("/admin/platforms").page().select("tbody th").eachText()).contains("Springfield School");
  }

  @Test
  void a_kind_of_system_brings_its_own_token_audience() {
    add("family", "brightspace");

    assertThat(platforms.find(ISSUER, "client-1").orElseThrow().tokenAudience())
        .isEqualTo("https://api.brightspace.com/auth/token");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | '' | Enter a name for the platform",
        "issuer | '' | Enter the issuer",
        "issuer | moodle.example | Enter the issuer as an address, such as https://moodle.example.org",
        "clientId | '' | Enter the client ID",
        "family | '' | Select the kind of system",
        "family | webct | Select the kind of system",
        "authorizationEndpoint | http://moodle.example/auth | Enter the authentication request address in full, beginning with https://",
        "tokenEndpoint | '' | Enter the address that gives access tokens",
        "tokenEndpoint | javascript:alert(1) | Enter the access token address in full, beginning with https://",
        "jwksUri | keys | Enter the public key set address in full, beginning with https://",
        "serviceHosts | https://files.example | Enter hosts without https://, such as school.instructure.com",
        "policy | '' | Select which deployments may launch",
        "policy | some | Select which deployments may launch"
      })
  void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays(String field, String typed, String words) {
    var answer = add(field, typed);

    assertThat(answer.status()).isEqualTo(422);
    var page = answer.page();
    assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly(words);
    assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#" + field);
    assertThat(page.selectFirst("#" + field).closest(".govuk-form-group").select(".govuk-error-message").text())
        .isEqualTo("To check: " + words);
    assertThat(page.title()).startsWith("To check:");
    assertTyped(page, field, typed);
    assertThat(platforms.find(ID)).isEmpty();
  }

  @Test
  void an_empty_form_says_everything_that_is_missing_in_the_order_of_the_page() {
    var page = browser.post("/admin/platforms/add").page();

    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly(
            "#name", "#issuer", "#clientId", "#family", "#authorizationEndpoint", "#tokenEndpoint", "#jwksUri", "#policy");
  }

  @Test
  void the_same_client_is_added_once_whether_it_stands_in_the_database_or_in_a_file() {
    add();

    assertThat(add("name", "Again").page().select(".govuk-error-summary").text()).contains("There is a platform with this");
    var inFile = add("issuer", AdminApplication.IN_FILE.issuer(), "clientId", FakePlatform.CLIENT);
    assertThat(inFile.status()).isEqualTo(422);
  }

  @Test
  void the_form_tells_what_to_type_in_on_the_other_side() {
    assertThat(browser.get("/admin/platforms/add").page().select("details dd").eachText())
        .containsExactly(
            "https://tool.example/lti/login",
            "https://tool.example/lti/launch",
            "https://tool.example/.well-known/jwks.json",
            "https://tool.example/");
  }

  @Test
  void a_platform_is_changed_but_for_issuer_and_client() {
    add();
    var form = browser.get(PAGE + "/edit").page();
    assertThat(form.selectFirst("#jwksUri").val()).isEqualTo(ISSUER + "/keys");
    assertThat(form.selectFirst("#tokenAudience").val()).isEmpty();

    var answer = browser.post(PAGE + "/edit", fields("jwksUri", ISSUER + "/new-keys", "issuer", "https://evil.example", "policy", "any"));

    assertThat(answer.location()).isEqualTo(PAGE + "?done=changed");
    var platform = platforms.find(ID).orElseThrow();
    assertThat(platform.jwksUri()).isEqualTo(URI.create(ISSUER + "/new-keys"));
    assertThat(platform.issuer()).isEqualTo(ISSUER);
    assertThat(platform.deployments().any()).isTrue();
    assertThat(browser.post(PAGE + "/edit", fields("jwksUri", "x")).status()).isEqualTo(422);
    assertThat(browser.post(PAGE + "/edit", fields("jwksUri", "x")).page().selectFirst("#jwksUri").val()).isEqualTo("x");
  }

  @Test
  void a_new_platform_is_approved_suspended_and_resumed() {
    register.add(
        new Platform(
            ISSUER, "client-1", "Newcomer", Deployments.only(), URI.create(ISSUER + "/auth"), URI.create(ISSUER + "/token"),
            URI.create(ISSUER + "/keys"), ISSUER + "/token", Set.of(), Family.SPEC, State.PENDING, Source.DATABASE));
    assertThat(browser.get(PAGE).page().select("main").text()).contains("has registered itself and may not launch yet");

    for (var step : List.of("approve", "suspend", "resume")) {
      var form = browser.get(PAGE).page().selectFirst("form[action=%s/%s]".formatted(PAGE, step));
      assertThat(browser.post(form.attr("action")).status()).isEqualTo(303);
    }

    assertThat(platforms.find(ID).orElseThrow().state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void deployments_are_accepted_refused_and_named() {
    add();
    browser.post(PAGE + "/deployments", "deployment", " 7 ", "decision", "accept");
    assertThat(platforms.find(ID).orElseThrow().accepts("7")).isTrue();

    var row = browser.get(PAGE).page().select("#deployments tbody tr").stream().filter(one -> one.text().startsWith("7 ")).findFirst().orElseThrow();
    assertThat(row.select("button").eachText()).containsExactly("Refuse 7");
    browser.post(row.selectFirst("form").attr("action"), "deployment", "7", "decision", "refuse");

    assertThat(platforms.find(ID).orElseThrow().accepts("7")).isFalse();
    assertThat(browser.post(PAGE + "/deployments", "deployment", " ", "decision", "accept").location()).endsWith("done=no-deployment");
  }

  @Test
  void before_a_platform_goes_it_is_said_who_goes_with_it_and_its_client_id_has_to_be_typed() {
    add();
    for (var course : List.of("a", "b")) {
      enrolments.open(new CourseKey(ISSUER, "client-1", "1", course), "amira", "Amira", Set.of(Role.LEARNER), "en");
    }
    var page = browser.get(PAGE + "/delete").page();
    assertThat(page.select(".govuk-warning-text").text()).contains("1 person in 2 courses will lose all");

    var wrong = browser.post(PAGE + "/delete", "confirmation", "yes");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().selectFirst("#confirmation").val()).isEqualTo("yes");
    assertThat(platforms.find(ID)).isPresent();

    var right = browser.post(PAGE + "/delete", "confirmation", "client-1");
    assertThat(right.location()).isEqualTo("/admin/platforms?done=deleted");
    assertThat(platforms.find(ID)).isEmpty();
    assertThat(enrolments.coursesOf(ISSUER, "client-1")).isEmpty();
  }

  @Test
  void what_stands_in_a_file_is_shown_and_changed_by_nobody_here() {
    var id = PlatformId.of(AdminApplication.IN_FILE.issuer(), FakePlatform.CLIENT);
    var page = browser.get("/admin/platforms/" + id).page();

    assertThat(page.select(".govuk-inset-text").text()).contains("lti-config/platforms");
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.select("main a").eachAttr("href")).noneMatch(href -> href.endsWith("/edit") || href.endsWith("/delete"));
    for (var step : List.of("/edit", "/approve", "/suspend", "/resume", "/delete", "/deployments")) {
      assertThat(browser.post("/admin/platforms/" + id + step, "deployment", "1", "decision", "accept").status()).as(step).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/platforms/00000000-0000-0000-0000-000000000000", "/admin/platforms/nothing", "/admin/platforms/nothing/edit", "/admin/launches/x"})
  void what_does_not_exist_is_not_found(String path) {
    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void what_somebody_typed_is_text_and_never_markup() {
    add("name", "<img src=x onerror=alert(1)>");

    for (var path : List.of("/admin/platforms", PAGE, PAGE + "/edit", PAGE + "/delete")) {
      assertThat(browser.get(path).page().select("img")).as(path).isEmpty();
    }
    assertThat(browser.get(PAGE).page().select("h1").text()).isEqualTo("<img src=x onerror=alert(1)>");
  }

  private Answer add(String... changes) {
    return browser.post("/admin/platforms/add", fields(changes));
  }

  private static String[] fields(String... changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", "Springfield School");
    fields.put("issuer", ISSUER);
    fields.put("clientId", "client-1");
    fields.put("family", "spec");
    fields.put("authorizationEndpoint", ISSUER + "/auth");
    fields.put("tokenEndpoint", ISSUER + "/token");
    fields.put("jwksUri", ISSUER + "/keys");
    fields.put("tokenAudience", "");
    fields.put("serviceHosts", "Files.example, grades.example:8443");
    fields.put("policy", "named");
    fields.put("deployments", "1\r\n2\r\n");
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    var flat = new ArrayList<String>();
    fields.forEach((name, text) -> flat.addAll(List.of(name, text)));
    return flat.toArray(String[]::new);
  }

  private static void assertTyped(Document page, String field, String typed) {
    switch (field) {
      case "family" -> assertThat(page.selectFirst("#issuer").val()).isEqualTo(ISSUER);
      case "policy" -> assertThat(page.selectFirst("#name").val()).isEqualTo("Springfield School");
      default -> assertThat(page.selectFirst("#" + field).val()).isEqualTo(typed);
    }
    assertThat(page.selectFirst("#deployments").val()).isEqualToIgnoringNewLines("12");
  }
}
