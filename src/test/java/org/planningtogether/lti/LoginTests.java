package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.lti.launch.Secrets;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LtiApplication.Started
class LoginTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private StatementCount statements;

  private Launching launching;

  @BeforeEach
  void open() {
    launching = new Launching(port, clock);
  }

  @Test
  @Clause({"SEC-8", "SEC-10", "SEC-11"})
  void the_answer_is_a_redirect_with_exactly_the_parameters_of_the_specification() {
    Answer answer = launching.login();

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith(LtiApplication.PLATFORM.issuer() + "/auth?");
    assertThat(Launching.query(answer.header("Location")))
        .containsOnlyKeys(
            "scope",
            "response_type",
            "response_mode",
            "prompt",
            "client_id",
            "redirect_uri",
            "login_hint",
            "state",
            "nonce")
        .containsEntry("scope", "openid")
        .containsEntry("response_type", "id_token")
        .containsEntry("response_mode", "form_post")
        .containsEntry("prompt", "none")
        .containsEntry("client_id", "a-client")
        .containsEntry("redirect_uri", "https://tool.example/lti/launch")
        .containsEntry("login_hint", "hint-1");
  }

  @Test
  @Clause("SEC-8")
  void a_login_may_come_by_address() {
    var address = "/lti/login?iss=%s&client_id=a-client&login_hint=7&target_link_uri=https://tool.example/";

    Answer answer = launching.browser().get(address.formatted(LtiApplication.PLATFORM.issuer()));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(Launching.query(answer.header("Location"))).containsEntry("login_hint", "7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"cmid\":1,\"launchid\":\"ltilaunch1_405859648\"}",
        "a+b/c=d&e%20f",
        "Zażółć gęślą jaźń 💛",
        " blanks at both ends ",
        "eyJ0eXAiOiJKV1QifQ.e30.c2ln"
      })
  @Clause({"CORE-4", "SEC-10"})
  void hints_go_back_to_the_letter(String hint) {
    Answer answer = launching.login("lti_message_hint", hint, "login_hint", hint);

    assertThat(Launching.query(answer.header("Location")))
        .containsEntry("lti_message_hint", hint)
        .containsEntry("login_hint", hint);
  }

  @Test
  void state_and_nonce_are_new_each_time_and_cannot_be_guessed() {
    List<Map<String, String>> logins =
        Stream.of(launching.login(), launching.login())
            .map(answer -> Launching.query(answer.header("Location")))
            .toList();

    assertThat(logins)
        .extracting(login -> login.get("nonce"))
        .doesNotHaveDuplicates()
        .allMatch(nonce -> nonce.matches("[A-Za-z0-9_-]{43}"));
    assertThat(logins)
        .extracting(login -> login.get("state"))
        .doesNotHaveDuplicates()
        .allMatch(state -> state.matches("[A-Za-z0-9_.-]{100,400}"));
  }

  @Test
  void the_cookie_works_inside_a_frame_and_ends_with_the_login() {
    String cookie = launching.login().header("Set-Cookie");

    assertThat(cookie).matches("__Host-lti-[0-9a-f]{16}=[A-Za-z0-9_-]{43};.*");
    assertThat(cookie.split("; "))
        .contains("Path=/", "Max-Age=600", "Secure", "HttpOnly", "SameSite=None", "Partitioned")
        .noneMatch(part -> part.startsWith("Domain"));
    assertThat(cookie).doesNotContain(launching.state());
  }

  @Test
  @Clause("THREAT-8")
  void the_state_tells_nobody_what_it_holds() {
    launching.login();

    String bytes =
        new String(Base64.getUrlDecoder().decode(launching.state().replaceFirst("^1\\.", "")), StandardCharsets.UTF_8);

    assertThat(bytes).doesNotContain("127.0.0.1", "a-client");
  }

  @Test
  @Clause("THREAT-30")
  void a_login_costs_no_statement() {
    statements.forget();

    Answer answer = launching.login();

    assertThat(answer.status()).isEqualTo(302);
    assertThat(statements.all()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  @Clause("SEC-9")
  void a_login_is_refused(String reason, int status, String[] changes) {
    Answer answer = launching.login(changes);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.page().select("meta[name=lti-error]").attr("content")).isEqualTo(reason);
    assertThat(launching.browser().cookies()).isEmpty();
  }

  static Stream<Arguments> a_login_is_refused() {
    return Stream.of(
        refused("login-incomplete", 400, "iss", "-"),
        refused("login-incomplete", 400, "iss", ""),
        refused("login-incomplete", 400, "login_hint", "-"),
        refused("login-incomplete", 400, "target_link_uri", "-"),
        refused("login-incomplete", 400, "login_hint", "h".repeat(7000)),
        refused("login-incomplete", 400, "lti_deployment_id", "d".repeat(256)),
        refused("login-incomplete", 400, "lti_storage_target", "a\0b"),
        refused("platform-unknown", 403, "iss", "https://nobody.example"),
        refused("platform-unknown", 403, "client_id", "nobody"),
        refused("platform-unknown", 403, "client_id", "-"),
        refused("platform-inactive", 403, "client_id", "sleeping-client"));
  }

  @Test
  void a_parameter_that_is_there_twice_is_refused() {
    Answer answer =
        launching.browser().post("/lti/login", "iss", "a", "iss", "b", "login_hint", "1", "target_link_uri", "x");

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void the_only_client_of_an_issuer_need_not_be_named() {
    var other = new Launching(launching.browser(), clock, LtiApplication.OTHER_PLATFORM);

    Answer answer = other.login("client_id", "-");

    assertThat(Launching.query(answer.header("Location"))).containsEntry("client_id", "a-client");
  }

  @Test
  @Clause("CORE-6")
  void the_client_chooses_among_several_of_one_issuer() {
    Answer answer = launching.login("client_id", "another-client");

    assertThat(Launching.query(answer.header("Location"))).containsEntry("client_id", "another-client");
  }

  @Test
  @Clause("THREAT-13")
  void where_it_should_lead_is_not_believed_before_it_is_signed() {
    launching.login("target_link_uri", "https://evil.example/");

    assertThat(launching.launch().location()).endsWith("/course");
  }

  @Test
  @Clause("THREAT-14")
  void a_forged_host_changes_no_address() {
    var address = "/lti/login?iss=%s&client_id=a-client&login_hint=7&target_link_uri=https://tool.example/";

    Answer answer =
        launching
            .browser()
            .always("X-Forwarded-Host", "evil.example")
            .get(address.formatted(LtiApplication.PLATFORM.issuer()));

    assertThat(Launching.query(answer.header("Location")))
        .containsEntry("redirect_uri", "https://tool.example/lti/launch");
  }

  @Test
  void platform_storage_brings_a_page_that_uses_it_and_the_cookie_as_well() {
    Answer answer = launching.login("lti_storage_target", "_parent");

    String body = answer.body();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(launching.browser().cookies()).hasSize(1);
    JsonNode task = new JsonMapper().readTree(Jsoup.parse(body).select("script#lti-storage").first().data());
    String state = Launching.query(task.required("next").stringValue()).get("state");
    assertThat(task.required("op").stringValue()).isEqualTo("put");
    assertThat(task.required("target").stringValue()).isEqualTo("_parent");
    assertThat(task.required("origin").stringValue()).isEqualTo(LtiApplication.PLATFORM.issuer());
    assertThat(task.required("next").stringValue()).startsWith(LtiApplication.PLATFORM.issuer() + "/auth?");
    assertThat(task.at("/items/0/key").stringValue()).isEqualTo("lti_state_" + Secrets.hash(state));
    assertThat(task.at("/items/0/value").stringValue()).isIn(launching.browser().cookies().values());
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors " + LtiApplication.PLATFORM.issuer());
  }

  @Test
  @Clause("THREAT-25")
  void a_windows_name_does_not_break_out_of_the_page() {
    Answer answer = launching.login("lti_storage_target", "</script><script>alert(1)</script>");

    assertThat(answer.body()).doesNotContain("<script>alert");
  }

  private static Arguments refused(String reason, int status, String... changes) {
    return Arguments.of(reason, status, changes);
  }
}
