package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.launch.LaunchRecord;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.LaunchRecords;
import org.planningtogether.lti.platform.Deployment;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.PlatformRegister;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who register see, and what may launch afterwards. Registration is as it is without configuration. */
@LtiApplication.Started
class RegistrationPageTests {

  private static final FakePlatform LMS = FakePlatform.start();
  private static final String DEPLOYMENT = LaunchMessage.CLAIM + "deployment_id";

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private Platforms platforms;
  @Autowired private PlatformRegister register;
  @Autowired private Enrolments enrolments;
  @Autowired private LaunchRecorder recorder;
  @Autowired private LaunchRecords records;
  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transactions;

  private Browser browser;
  private Launching launching;

  @BeforeAll
  static void answer() {
    LMS.show("/openid-configuration", query -> configuration());
    LMS.show("/registration", query -> "{\"client_id\": \"%s\"}".formatted(FakePlatform.CLIENT));
  }

  @AfterAll
  static void stop() {
    LMS.close();
  }

  @BeforeEach
  void open() {
    browser = new Browser(port);
    launching = new Launching(new Browser(port), clock, LMS);
    platforms.ofIssuer(LMS.issuer()).forEach(platform -> register.remove(platform.id()));
  }

  @Test
  @Clause("DR-6")
  void the_last_page_says_what_was_agreed_and_what_comes_next() {
    Answer page = registered();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().selectFirst("h1").text()).isEqualTo("This tool is registered and waits for approval");
    assertThat(page.page().selectFirst("dl").text())
        .contains("moodle 4.5")
        .contains(LMS.issuer())
        .contains("Open the e-learning from a course.")
        .contains("See who is in a course.")
        .doesNotContain("gradebook");
    assertThat(page.page().select("script[src*='/lti/registered']")).hasSize(1);
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors " + LMS.issuer());
    assertThat(page.header("Cache-Control")).contains("no-store");
  }

  @Test
  void a_refusal_says_what_to_do_and_how_to_ask_for_help() {
    Answer page = browser.get("/lti/register?openid_configuration=" + LMS.issuer() + "/nothing");

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.page().selectFirst("meta[name=lti-error]").attr("content")).isEqualTo("registration-refused");
    assertThat(page.page().selectFirst("h1").text()).isEqualTo("This platform could not be registered");
    assertThat(page.page().text()).contains(page.header("X-Correlation-Id")).contains("did not answer");
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors *");
  }

  @Test
  @Clause("DR-1")
  void without_parameters_it_is_refused_too() {
    assertThat(browser.get("/lti/register").status()).isEqualTo(400);
    assertThat(browser.get("/lti/register?openid_configuration=a&openid_configuration=b").status()).isEqualTo(400);
  }

  @Test
  void whoever_only_looks_whether_the_address_is_there_registers_nothing() throws IOException {
    var address = "http://localhost:%d/lti/register?openid_configuration=%s/openid-configuration";
    var look = Jsoup.connect(address.formatted(port, LMS.issuer()));

    assertThat(look.method(Connection.Method.HEAD).ignoreHttpErrors(true).execute().statusCode()).isEqualTo(405);

    assertThat(platforms.ofIssuer(LMS.issuer())).isEmpty();
  }

  @Test
  void every_registration_is_noted_for_the_administrator() {
    Answer accepted = registered();
    Answer refused = browser.get("/lti/register?registration_token=secret-token");
    recorder.write();

    List<LaunchRecord> newest = records.newest(LaunchRecords.Wanted.ALL, 2);
    assertThat(newest).extracting(LaunchRecord::kind).containsOnly(LaunchRecord.Kind.REGISTRATION);
    assertThat(newest)
        .extracting(LaunchRecord::number)
        .containsExactly(refused.header("X-Correlation-Id"), accepted.header("X-Correlation-Id"));
    assertThat(newest.getLast().evidence().issuer()).isEqualTo(LMS.issuer());
    assertThat(newest.toString()).doesNotContain("secret-token");
  }

  @Test
  void who_registered_launches_when_an_administrator_has_approved() {
    registered();
    assertThat(error(launching.login())).isEqualTo("platform-inactive");

    register.approve(platform().id());

    launching.login();
    assertThat(launching.launch().location()).matches("/l/[^/]+/course");
  }

  @Test
  @Clause({"CORE-10", "DR-4"})
  void an_unknown_deployment_launches_when_an_administrator_has_accepted_it() {
    Platform known = add("1");
    launching.login("lti_deployment_id", "-");
    Answer refused = launching.launch(message -> message.with(DEPLOYMENT, "9"));
    assertThat(error(refused)).isEqualTo("deployment");
    assertThat(register.waiting()).extracting(Deployment::deploymentId).containsExactly("9");

    register.accept(known.id(), "9");

    launching.login("lti_deployment_id", "-");
    assertThat(launching.launch(message -> message.with(DEPLOYMENT, "9")).location()).matches("/l/[^/]+/course");
  }

  @Test
  void with_a_platform_go_its_people_and_whoever_is_signed_in() {
    Platform known = add("1");
    launching.login();
    String page = launching.launch().location();
    assertThat(launching.browser().get(page).status()).isEqualTo(200);
    assertThat(enrolments.coursesOf(known.issuer(), known.clientId())).hasSize(1);
    CourseKey course = enrolments.coursesOf(known.issuer(), known.clientId()).getFirst();
    EnrolmentId owner = enrolments.inCourse(course).getFirst().id();
    transactions.executeWithoutResult(status -> outbox.put("score", "key", owner.value(), "{}"));

    register.remove(known.id());

    assertThat(launching.browser().get(page).status()).isEqualTo(401);
    assertThat(enrolments.coursesOf(known.issuer(), known.clientId())).isEmpty();
    assertThat(outbox.owedTo(List.of(owner.value()))).isEmpty();
    assertThat(error(launching.login())).isEqualTo("platform-unknown");
  }

  @Test
  void canvas_reads_our_configuration_from_an_address() {
    Answer answer = browser.get("/lti/canvas.json");

    JsonNode json = new JsonMapper().readTree(answer.body());
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(json.path("title").stringValue()).isEqualTo("Planning Together for Children");
    assertThat(json.path("description").stringValue()).isNotBlank();
    assertThat(json.path("target_link_uri").stringValue()).isEqualTo("https://tool.example/lti/launch");
    assertThat(json.path("oidc_initiation_url").stringValue()).isEqualTo("https://tool.example/lti/login");
    assertThat(json.path("public_jwk_url").stringValue()).isEqualTo("https://tool.example/.well-known/jwks.json");
    assertThat(json.path("scopes")).hasSize(5);
    assertThat(json.path("custom_fields").path("context_id_history").stringValue()).isEqualTo("$Context.id.history");
    JsonNode extension = json.path("extensions").path(0);
    assertThat(extension.path("platform").stringValue()).isEqualTo("canvas.instructure.com");
    assertThat(extension.path("domain").stringValue()).isEqualTo("tool.example");
    assertThat(extension.path("privacy_level").stringValue()).isEqualTo("name_only");
    JsonNode placements = extension.path("settings").path("placements");
    assertThat(placements.findValuesAsString("placement"))
        .containsExactly("link_selection", "assignment_selection", "course_navigation");
    assertThat(placements.findValuesAsString("message_type"))
        .containsExactly("LtiDeepLinkingRequest", "LtiDeepLinkingRequest", "LtiResourceLinkRequest");
  }

  @Test
  void the_logo_that_platforms_show_is_there() {
    assertThat(browser.get("/ui/icon.svg").status()).isEqualTo(200);
  }

  private Answer registered() {
    return browser.get("/lti/register?openid_configuration=" + LMS.issuer() + "/openid-configuration");
  }

  private Platform platform() {
    return platforms.find(LMS.issuer(), FakePlatform.CLIENT).orElseThrow();
  }

  /** As an administrator adds it by hand. */
  private Platform add(String deployment) {
    Platform agreed = LMS.agreement(FakePlatform.CLIENT);
    register.add(agreed);
    assertThat(agreed.accepts(deployment)).isTrue();
    return platform();
  }

  private static String error(Answer answer) {
    return answer.page().selectFirst("meta[name=lti-error]").attr("content");
  }

  private static String configuration() {
    return """
        {
          "issuer": "%1$s",
          "authorization_endpoint": "%1$s/auth",
          "token_endpoint": "%1$s/token",
          "jwks_uri": "%1$s/keys",
          "registration_endpoint": "%1$s/registration",
          "scopes_supported": ["openid", "%2$s"],
          "https://purl.imsglobal.org/spec/lti-platform-configuration": {
            "product_family_code": "moodle",
            "version": "4.5",
            "messages_supported": ["LtiResourceLinkRequest"]
          }
        }
        """
        .formatted(LMS.issuer(), "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
  }
}
