package org.planningtogether.lti.deeplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.LaunchMessage.CLAIM;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.lti.Launching;
import org.planningtogether.lti.LtiApplication;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What goes back to the platform. */
@LtiApplication.Started
class DeepLinkResponseTests {

  private static final Set<String> PROPERTIES_OF_LINKS =
      Set.of("type", "title", "text", "url", "custom", "lineItem", "iframe", "window", "icon");

  @LocalServerPort private int port;
  @Autowired private TestClock clock;

  private Launching launching;
  private Browser browser;
  private Duration advanced = Duration.ZERO;

  @BeforeEach
  void open() {
    launching = new Launching(port, clock);
    browser = launching.browser();
  }

  /** Sessions look at the machine's own clock. */
  @AfterEach
  void turnTheClockBack() {
    clock.advance(advanced.negated());
  }

  @Test
  @Clause({"D2", "D7", "DL-3", "DL-4", "SEC-22"})
  void the_browser_posts_one_field_to_where_the_platform_wants_it() {
    Answer answer = browser.post(picker(Map.of()), "item", "module:2");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("form")).hasSize(1);
    Element form = answer.page().select("form").first();
    assertThat(form.attr("method")).isEqualTo("post");
    assertThat(form.attr("action")).isEqualTo(Asking.RETURN_URL);
    assertThat(form.select("[name]").eachAttr("name")).containsExactly("JWT");
    assertThat(form.select("input").eachAttr("type")).containsExactly("hidden");
    assertThat(form.select("button").text()).isEqualTo("Continue");
    assertThat(answer.page().select("script[src*=/lti/answer]")).hasSize(1);
  }

  @Test
  @Clause("THREAT-25")
  void the_form_may_lead_to_the_platform_and_nowhere_else() {
    Answer answer = browser.post(picker(Map.of()), "item", "hub");

    assertThat(answer.header("Content-Security-Policy"))
        .contains("form-action 'self' https://lms.example " + LtiApplication.PLATFORM.issuer() + ";");
    assertThat(browser.get(picker(Map.of())).header("Content-Security-Policy")).contains("form-action 'self';");
  }

  @Test
  @Clause({"D3", "D5", "SEC-24", "SEC-26"})
  void it_is_signed_with_a_key_that_we_publish() throws Exception {
    var message = Response.of(browser.post(picker(Map.of()), "item", "hub")).message();

    var keys = JWKSet.parse(browser.get("/.well-known/jwks.json").body());
    var key = keys.getKeyByKeyId(message.getHeader().getKeyID());
    assertThat(message.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    assertThat(message.getHeader().toJSONObject()).containsOnlyKeys("alg", "kid", "typ").containsEntry("alg", "RS256");
  }

  @Test
  @Clause({"D3", "D6", "DL-6", "DL-7", "DL-8", "SEC-23"})
  void it_says_by_whom_for_whom_and_in_answer_to_what() {
    JsonNode claims = Response.of(browser.post(picker(Map.of()), "item", "hub")).claims();

    assertThat(claims.required("iss").stringValue()).isEqualTo(FakePlatform.CLIENT);
    assertThat(claims.required("aud").isString()).isTrue();
    assertThat(claims.required("aud").stringValue()).isEqualTo(LtiApplication.PLATFORM.issuer());
    assertThat(claims.has("azp")).isFalse();
    assertThat(claims.required("nonce").stringValue()).hasSizeGreaterThan(30);
    assertThat(claims.required(CLAIM + "deployment_id").stringValue()).isEqualTo(FakePlatform.DEPLOYMENT);
    assertThat(claims.required(CLAIM + "message_type").stringValue()).isEqualTo("LtiDeepLinkingResponse");
    assertThat(claims.required(CLAIM + "version").stringValue()).isEqualTo("1.3.0");
    assertThat(claims.required(Asking.DEEP_LINKING + "data").stringValue()).isEqualTo("909708");
    assertThat(claims.required(Asking.DEEP_LINKING + "msg").stringValue()).isEqualTo("1 activity was chosen.");
  }

  @Test
  @Clause("D4")
  void it_lives_five_minutes() {
    JsonNode claims = Response.of(browser.post(picker(Map.of()), "item", "hub")).claims();

    long now = clock.instant().getEpochSecond();
    assertThat(claims.required("iat").isIntegralNumber()).isTrue();
    assertThat(claims.required("iat").longValue()).isBetween(now - 30, now);
    assertThat(claims.required("exp").longValue()).isEqualTo(now + 300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a&b=\"'<c>", "Önë ✓ 日本 \uD83D\uDE00", "\u2028\n\t", "{\"json\":[1,2.50]}"})
  @Clause({"D6", "DL-8"})
  void the_platforms_data_comes_back_to_the_letter(String data) {
    JsonNode claims = Response.of(browser.post(picker(Map.of("data", data)), "item", "hub")).claims();

    assertThat(claims.required(Asking.DEEP_LINKING + "data").stringValue()).isEqualTo(data);
  }

  @Test
  @Clause("DL-8")
  void where_the_platform_sends_no_data_none_comes_back() {
    JsonNode claims = Response.of(browser.post(picker(Map.of("data", "-")), "item", "hub")).claims();

    assertThat(claims.has(Asking.DEEP_LINKING + "data")).isFalse();
  }

  @Test
  void the_whole_programme_is_all_parts_in_order_each_with_its_column() {
    Response response = Response.of(browser.post(picker(Map.of()), "whole", ""));

    assertThat(response.targets()).containsExactly("module:1", "module:2");
    assertThat(response.items()).allMatch(item -> item.containsKey("lineItem"));
  }

  @Test
  void several_come_in_the_order_in_which_people_meet_them() {
    Response response =
        Response.of(browser.post(picker(Map.of()), "item", "plan", "item", "module:1", "item", "hub", "item", "hub"));

    assertThat(response.targets()).containsExactly("hub", "module:1", "plan");
  }

  @Test
  @Clause({"DL-10", "DL-13", "DL-15", "CORE-3"})
  void each_is_a_link_that_says_twice_what_it_opens() {
    Map<String, JsonNode> item = Response.of(browser.post(picker(Map.of()), "item", "module:2")).items().getFirst();

    assertThat(item.get("type").stringValue()).isEqualTo("ltiResourceLink");
    assertThat(item.get("title").stringValue()).isEqualTo("Part 2");
    assertThat(item.get("text").stringValue()).isEqualTo("About 8 minutes.");
    assertThat(item.get("url").stringValue()).isEqualTo("https://tool.example/course/2");
    assertThat(item.get("custom").toString()).isEqualTo("{\"target\":\"module:2\"}");
    assertThat(item.keySet()).isSubsetOf(PROPERTIES_OF_LINKS);
  }

  @Test
  @Clause("CORE-3")
  void the_icon_is_there() throws Exception {
    JsonNode icon = Response.of(browser.post(picker(Map.of()), "item", "hub")).items().getFirst().get("icon");

    var image = browser.get(icon.required("url").stringValue().replace("https://tool.example", ""));
    assertThat(icon.required("url").stringValue()).startsWith("https://tool.example/");
    assertThat(image.status()).isEqualTo(200);
    assertThat(image.header("Content-Type")).isEqualTo("image/png");
  }

  @Test
  @Clause({"DL-11", "AGS-20"})
  void what_is_graded_brings_the_column_that_we_would_make() {
    JsonNode column =
        Response.of(browser.post(picker(Map.of()), "item", "module:2")).items().getFirst().get("lineItem");

    assertThat(column.required("label").stringValue()).isEqualTo("Part 2");
    assertThat(column.required("scoreMaximum").intValue()).isEqualTo(100);
    assertThat(column.required("resourceId").stringValue()).isEqualTo("module:2");
    assertThat(column.required("tag").stringValue()).isEqualTo("completion");
    assertThat(column.at("/submissionReview/url").stringValue()).isEqualTo("https://tool.example/lti/launch");
  }

  @Test
  @Clause("DL-11")
  void the_columns_are_those_that_the_contract_names() {
    Response response =
        Response.of(
            browser.post(
                picker(Map.of()),
                "item", "hub", "item", "course", "item", "workshop", "item", "plan", "item", "programme"));

    var points =
        response.items().stream()
            .filter(item -> item.containsKey("lineItem"))
            .collect(
                Collectors.toMap(
                    item -> item.get("lineItem").required("resourceId").stringValue(),
                    item -> item.get("lineItem").required("scoreMaximum").intValue()));
    assertThat(points).isEqualTo(Map.of("course", 100, "workshop", 1, "programme", 100));
    assertThat(response.items().stream().map(item -> item.get("url").stringValue()))
        .containsExactly(
            "https://tool.example/",
            "https://tool.example/course",
            "https://tool.example/workshop",
            "https://tool.example/plan",
            "https://tool.example/");
  }

  @Test
  @Clause("DL-12")
  void where_the_platform_takes_no_columns_none_come() {
    Response response = Response.of(browser.post(picker(Map.of("accept_lineitem", false)), "whole", ""));

    assertThat(response.items()).hasSize(2).noneMatch(item -> item.containsKey("lineItem"));
  }

  @Test
  @Clause({"DL-12", "DL-14"})
  void each_is_shown_in_all_ways_that_the_platform_has() {
    var both = Response.of(browser.post(picker(Map.of()), "item", "hub")).items().getFirst();
    var window =
        Response.of(
                browser.post(
                    picker(Map.of("accept_presentation_document_targets", List.of("window", "embed"))), "item", "hub"))
            .items()
            .getFirst();

    assertThat(both).containsKeys("iframe", "window");
    assertThat(window.get("window").required("targetName").stringValue()).isEqualTo("_blank");
    assertThat(window).doesNotContainKey("iframe");
  }

  @Test
  @Clause({"DL-3", "DL-9"})
  void whoever_changes_their_mind_goes_back_with_nothing() {
    Response response = Response.of(browser.post(picker(Map.of()), "cancel", ""));

    assertThat(response.items()).isEmpty();
    assertThat(response.claims().required(Asking.DEEP_LINKING + "msg").stringValue()).isEqualTo("Nothing was chosen.");
    assertThat(response.claims().required(Asking.DEEP_LINKING + "data").stringValue()).isEqualTo("909708");
  }

  @Test
  @Clause("THREAT-31")
  void where_it_goes_is_what_the_platform_signed_and_nothing_that_a_browser_sends() {
    String evil = "https://evil.example/";

    Answer answer =
        browser.post(
            picker(Map.of()), "item", "hub", "deep_link_return_url", evil, "returnUrl", evil, "data", "other", "action", evil);

    assertThat(answer.page().select("form").attr("action")).isEqualTo(Asking.RETURN_URL);
    assertThat(answer.header("Content-Security-Policy")).doesNotContain("evil.example");
    assertThat(Response.of(answer).claims().required(Asking.DEEP_LINKING + "data").stringValue()).isEqualTo("909708");
  }

  @Test
  @Clause("THREAT-31")
  void a_button_pressed_twice_is_the_same_answer_again() {
    String picker = picker(Map.of());

    String first = Response.of(browser.post(picker, "item", "hub")).jwt();

    assertThat(Response.of(browser.post(picker, "item", "hub")).jwt()).isEqualTo(first);
  }

  @Test
  @Clause("THREAT-31")
  void another_answer_comes_too_late() {
    String picker = picker(Map.of());
    browser.post(picker, "item", "hub");

    Answer second = browser.post(picker, "whole", "");

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.page().select("main h1").text()).isEqualTo("You have chosen already");
    assertThat(second.page().select("form")).isEmpty();
    assertThat(browser.get(picker).page().select("main h1").text()).isEqualTo("You have chosen already");
  }

  @Test
  @Clause("THREAT-31")
  void an_answer_that_no_platform_would_take_any_more_is_not_sent_again() {
    String picker = picker(Map.of());
    browser.post(picker, "item", "hub");
    advance(Duration.ofMinutes(5));

    assertThat(browser.post(picker, "item", "hub").page().select("form")).isEmpty();
  }

  @Test
  void two_requests_in_two_tabs_have_an_answer_each() {
    String one = picker(Map.of("data", "one"));
    String other = picker(Map.of("data", "other"));

    Response answer = Response.of(browser.post(one, "item", "hub"));
    Response otherAnswer = Response.of(browser.post(other, "item", "course"));

    assertThat(answer.claims().required(Asking.DEEP_LINKING + "data").stringValue()).isEqualTo("one");
    assertThat(otherAnswer.claims().required(Asking.DEEP_LINKING + "data").stringValue()).isEqualTo("other");
    assertThat(answer.claims().required("nonce")).isNotEqualTo(otherAnswer.claims().required("nonce"));
  }

  @Test
  @Clause({"D8", "CORE-11"})
  void the_link_that_comes_back_opens_what_was_chosen() {
    Map<String, JsonNode> item = Response.of(browser.post(picker(Map.of()), "item", "module:2")).items().getFirst();
    String url = item.get("url").stringValue();

    assertThat(opened(Map.of("target", item.get("custom").required("target").stringValue()), url)).isEqualTo("/course/2");
    assertThat(opened(Map.of(), url)).isEqualTo("/course/2");
  }

  private String opened(Map<String, String> custom, String url) {
    launching.login();
    Answer answer =
        launching.launch(
            message ->
                message
                    .with(CLAIM + "resource_link", Map.of("id", "returned"))
                    .with(CLAIM + "target_link_uri", url)
                    .with(CLAIM + "custom", custom));
    return answer.location().replaceFirst("/l/[^/]+", "");
  }

  private void advance(Duration time) {
    clock.advance(time);
    advanced = advanced.plus(time);
  }

  private String picker(Map<String, Object> settings) {
    return Asking.pickerOf(launching, message -> Asking.of(message, settings));
  }
}
