package org.planningtogether.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.launch.Secrets;
import org.planningtogether.lti.service.LaunchedLinks;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.LaunchMessage;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LtiApplication.Started
@ExtendWith(OutputCaptureExtension.class)
class LaunchTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private Enrolments enrolments;
  @Autowired private LaunchedLinks links;
  @Autowired private LtiApplication.VisitsSeen visits;

  private Launching launching;
  private Duration advanced = Duration.ZERO;

  @BeforeEach
  void open() {
    launching = new Launching(port, clock);
  }

  /** Sessions look at the machine's own clock. */
  @AfterEach
  void turnTheClockBack() {
    clock.advance(advanced.negated());
  }

  @Test
  void a_state_that_is_not_ours_is_refused() {
    Answer answer = launching.browser().post("/lti/launch", "id_token", launching.message().signed(), "state", "s");

    assertRefused(answer, "state-unknown");
  }

  @Test
  void a_launch_without_a_state_is_refused() {
    Answer answer = launching.browser().post("/lti/launch", "id_token", launching.message().signed());

    assertRefused(answer, "state-unknown");
  }

  @Test
  @Clause("THREAT-29")
  void a_state_that_is_not_ours_makes_nobody_fetch_keys() {
    int before = LtiApplication.OTHER_PLATFORM.keyRequests();
    var other = new Launching(launching.browser(), clock, LtiApplication.OTHER_PLATFORM);

    other.browser().post("/lti/launch", "id_token", other.message().signed(), "state", "s");

    assertThat(LtiApplication.OTHER_PLATFORM.keyRequests()).isEqualTo(before);
  }

  @Test
  @Clause({"SEC-12", "SEC-21", "THREAT-9"})
  void a_launch_is_good_once() {
    launching.login();
    var cookies = Map.copyOf(launching.browser().cookies());
    String token = launching.message().signed();
    launching.post(token);
    launching.browser().cookies().putAll(cookies);

    assertRefused(launching.post(token), "state-used");
  }

  @Test
  void a_second_launch_is_called_that_whatever_else_is_wrong_with_it() {
    launching.login();
    launching.launch();

    assertRefused(launching.launch(message -> message.with("nonce", "another")), "state-used");
  }

  /** The last letter of the seal has bits to spare: another letter opens the same login. */
  @Test
  @Clause("THREAT-9")
  void a_state_in_other_letters_is_the_same_login() {
    launching.login();
    String token = launching.message().signed();
    String state = launching.state();
    launching.post(token);

    List<String> others =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .chars()
            .mapToObj(letter -> state.substring(0, state.length() - 1) + (char) letter)
            .toList();

    assertThat(others)
        .extracting(other -> error(new Browser(port).post("/lti/launch", "id_token", token, "state", other)))
        .containsOnly("state-used", "state-unknown");
  }

  @Test
  @Clause("THREAT-9")
  void a_launch_that_was_refused_for_what_it_says_is_not_good_again() {
    launching.login();
    launching.launch(message -> message.with(LaunchMessage.CLAIM + "version", "2"));

    assertRefused(launching.launch(), "state-used");
  }

  @Test
  void somebody_who_sends_rubbish_for_a_login_does_not_end_it() {
    launching.login();
    launching.post("rubbish");

    assertThat(launching.launch().status()).isEqualTo(303);
  }

  @Test
  @Clause("THREAT-8")
  void a_login_lives_ten_minutes() {
    launching.login();
    advance(Duration.ofMinutes(10).minusSeconds(1));
    String inTime = launching.message().signed();
    var late = new Launching(port, clock);
    late.login();
    advance(Duration.ofMinutes(10));

    assertRefused(late.launch(), "state-expired");
    assertRefused(launching.post(inTime), "state-expired");
  }

  @Test
  void a_launch_at_the_last_moment_of_its_login_is_accepted() {
    launching.login();
    advance(Duration.ofMinutes(10).minusSeconds(1));

    assertThat(launching.launch().status()).isEqualTo(303);
  }

  @Test
  void a_platform_that_does_not_answer_is_named_so() {
    var silent = new Launching(launching.browser(), clock, LtiApplication.SILENT_PLATFORM);
    silent.login();

    assertRefused(silent.launch(), "platform-unreachable");
  }

  @Test
  @Clause({"THREAT-7", "THREAT-8"})
  void a_browser_that_did_not_start_the_login_is_not_signed_in() {
    launching.login();
    var victim = new Browser(port);

    Answer answer =
        victim.post("/lti/launch", "id_token", launching.message().signed(), "state", launching.state());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(error(answer)).isEqualTo("browser-not-bound");
    assertThat(victim.cookies()).isEmpty();
  }

  @Test
  @Clause({"SEC-11", "SEC-12", "THREAT-7"})
  void a_browser_with_another_secret_is_not_signed_in() {
    launching.login();
    launching.browser().cookies().replaceAll((name, secret) -> "another");

    Answer answer = launching.launch();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(error(answer)).isEqualTo("browser-not-bound");
  }

  @Test
  void a_browser_without_cookies_goes_on_in_a_new_tab_once() {
    Document page = unbound();

    String ticket = page.select("form[target=_blank] input[name=ticket]").val();
    Answer first = new Browser(port).post(page.select("form[target=_blank]").attr("action"), "ticket", ticket);
    Answer second = new Browser(port).post("/lti/launch/continue", "ticket", ticket);

    assertThat(first.status()).isEqualTo(303);
    assertThat(first.location()).matches("/l/[a-z2-7]+/course");
    assertRefused(second, "state-used");
  }

  @Test
  void a_new_tab_must_be_opened_within_two_minutes() {
    String ticket = unbound().select("input[name=ticket]").val();
    advance(Duration.ofMinutes(2));

    assertRefused(new Browser(port).post("/lti/launch/continue", "ticket", ticket), "state-expired");
  }

  @ParameterizedTest
  @Clause("THREAT-7")
  @CsvSource({"Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
  void a_page_of_another_site_cannot_hand_over_its_own_launch(String header, String content) {
    String ticket = unbound().select("input[name=ticket]").val();

    Answer answer = new Browser(port).always(header, content).post("/lti/launch/continue", "ticket", ticket);

    assertRefused(answer, "not-allowed");
  }

  @Test
  void platform_storage_binds_a_browser_without_cookies() {
    String secret = loginWithStorage();
    JsonNode task = task(launching.launch());

    assertThat(task.required("op").stringValue()).isEqualTo("get");
    assertThat(task.required("target").stringValue()).isEqualTo("storage_frame");
    assertThat(task.required("origin").stringValue()).isEqualTo(LtiApplication.PLATFORM.issuer());
    assertThat(task.required("key").stringValue()).isEqualTo("lti_state_" + Secrets.hash(launching.state()));
    assertThat(task.required("verify").stringValue()).isEqualTo("/lti/launch/verify");
    Answer answer = verify(task, secret);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).matches("/l/[a-z2-7]+/course");
    assertRefused(verify(task, secret), "state-used");
  }

  @Test
  @Clause("THREAT-7")
  void a_ticket_burns_after_three_wrong_values() {
    String secret = loginWithStorage();
    JsonNode task = task(launching.launch());

    for (int i = 0; i < 3; i++) {
      Answer wrong = verify(task, "wrong");
      assertThat(wrong.status()).isEqualTo(403);
      assertThat(error(wrong)).isEqualTo("browser-not-bound");
    }

    assertRefused(verify(task, secret), "state-used");
  }

  @Test
  void two_wrong_values_leave_the_ticket_good() {
    String secret = loginWithStorage();
    JsonNode task = task(launching.launch());
    verify(task, "wrong");
    verify(task, "");

    assertThat(verify(task, secret).status()).isEqualTo(303);
  }

  @Test
  void storage_that_does_not_answer_leaves_the_new_tab() {
    loginWithStorage();
    JsonNode task = task(launching.launch());

    Answer answer =
        launching.browser().post("/lti/launch/verify", "ticket", task.required("ticket").stringValue());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(error(answer)).isEqualTo("browser-not-bound");
    assertThat(Jsoup.parse(answer.body()).select("form[target=_blank]")).hasSize(1);
  }

  @Test
  void a_ticket_that_is_not_ours_is_refused() {
    assertRefused(launching.browser().post("/lti/launch/verify", "ticket", "t", "value", "v"), "state-unknown");
    assertRefused(launching.browser().post("/lti/launch/verify", "value", "v"), "state-unknown");
  }

  @Test
  @Clause("THREAT-22")
  void every_launch_is_a_new_session_whatever_the_browser_held() {
    launching.browser().cookies().put("__Host-l-aaaaaaaaaa", "00000000-0000-0000-0000-000000000000");
    launching.login();
    launching.launch();
    var first = Map.copyOf(launching.browser().cookies());
    launching.login();
    launching.launch();

    assertThat(launching.browser().cookies()).hasSize(3).containsAllEntriesOf(first);
    assertThat(launching.browser().cookies().values()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @Clause({"SEC-13", "THREAT-24"})
  @ValueSource(strings = {"login_required", "access_denied", "<script>alert(1)</script>"})
  void a_platform_that_refuses_gets_a_page_that_says_what_to_do(String error) {
    launching.login();

    Answer answer =
        launching.browser().post("/lti/launch", "error", error, "error_description", "<b>no</b>", "state", launching.state());

    String body = answer.body();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(Jsoup.parse(body).select("h1").text()).isEqualTo("Sign in to your course again");
    assertThat(body).doesNotContain("alert(1)").doesNotContain("<b>no</b>");
  }

  @Test
  @Clause("THREAT-6")
  void a_message_beyond_all_measure_is_refused_and_breaks_nothing() {
    launching.login();

    Answer answer = launching.post("f".repeat(5_000_000));

    assertRefused(answer, "token-too-large");
    assertThat(launching.launch().status()).isEqualTo(303);
  }

  @Test
  void a_launch_remembers_who_came_and_where_the_services_are() {
    launching.login();
    int before = visits.all().size();

    launching.launch(
        message ->
            message
                .with("sub", "a-parent")
                .with("name", "Amira Example")
                .with("email", "amira@example.test")
                .with(
                    "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                    Map.of("lineitem", LtiApplication.PLATFORM.issuer() + "/items/1?type_id=1", "scope", "a-scope"))
                .with(
                    "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                    Map.of("context_memberships_url", LtiApplication.PLATFORM.issuer() + "/members")));

    Enrolment parent = enrolments.inCourse(course()).stream().filter(one -> one.subject().equals("a-parent")).findFirst().orElseThrow();
    assertThat(parent.name()).isEqualTo("Amira Example");
    assertThat(links.of(parent.id()))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.target()).isEqualTo("course");
              assertThat(link.lineItem()).endsWith("/items/1?type_id=1");
              assertThat(link.memberships()).endsWith("/members");
            });
    assertThat(visits.all().subList(before, visits.all().size()))
        .singleElement()
        .satisfies(visit -> assertThat(visit.who().id()).isEqualTo(parent.id()));
  }

  @Test
  void of_an_anonymous_launch_nothing_is_kept() {
    int before = visits.all().size();
    int enrolled = enrolments.inCourse(course()).size();
    launching.login();

    launching.launch(message -> message.without("sub"));

    assertThat(enrolments.inCourse(course())).hasSize(enrolled);
    assertThat(visits.all()).hasSize(before);
  }

  @Test
  @Clause({"THREAT-34", "THREAT-35"})
  void logs_tell_the_reason_and_the_number_of_the_page_but_no_name_and_no_token(CapturedOutput log) {
    launching.login();
    String token = launching.message().with("given_name", "Zerlina").with("exp", 1).signed();

    Answer answer = launching.post(token);

    assertThat(log)
        .contains("reason=expired", "iss=" + LtiApplication.PLATFORM.issuer(), "kid=" + LtiApplication.PLATFORM.key().getKeyID())
        .contains("correlation=" + answer.header("X-Correlation-Id"))
        .doesNotContain("Zerlina")
        .doesNotContain(token.substring(0, 40))
        .doesNotContain(launching.state());
  }

  @Test
  @Clause({"THREAT-4", "THREAT-34"})
  void a_launch_cannot_write_lines_into_the_log(CapturedOutput log) {
    launching.login();

    launching.launch(message -> message.header("kid", "a\n2026 INFO all is well"));

    assertThat(log.toString().lines()).noneMatch(line -> line.startsWith("2026 INFO"));
  }

  @Test
  void nobody_signed_in_is_said_as_json() {
    Answer answer = launching.browser().get("/api/session");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(new JsonMapper().readTree(answer.body()).required("reason").stringValue()).isEqualTo("signed-out");
  }

  @Test
  @Clause("THREAT-23")
  void pages_of_a_launch_may_be_framed_by_its_platform_alone() {
    launching.login();
    String page = launching.launch().location().replace("/course", "/api/session");

    assertThat(launching.browser().get(page).header("Content-Security-Policy"))
        .endsWith("frame-ancestors " + LtiApplication.PLATFORM.issuer());
  }

  @Test
  @Clause({"SEC-26", "SEC-27", "THREAT-36"})
  void the_public_keys_are_where_platforms_look_for_them() {
    JsonNode keys = new JsonMapper().readTree(launching.browser().get("/.well-known/jwks.json").body()).required("keys");

    assertThat(keys).hasSize(2);
    assertThat(keys.valueStream())
        .allSatisfy(
            key -> {
              assertThat(key.propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
              assertThat(key.required("use").stringValue()).isEqualTo("sig");
            });
  }

  private void advance(Duration duration) {
    clock.advance(duration);
    advanced = advanced.plus(duration);
  }

  private CourseKey course() {
    return new CourseKey(LtiApplication.PLATFORM.issuer(), FakePlatform.CLIENT, FakePlatform.DEPLOYMENT, "course-7");
  }

  /** The page of a launch whose browser gave no cookie back. */
  private Document unbound() {
    launching.login();
    launching.browser().cookies().clear();
    return Jsoup.parse(launching.launch().body());
  }

  /** Logs in where the platform offers storage, in a browser that keeps no cookie; returns what storage then keeps. */
  private String loginWithStorage() {
    JsonNode task = task(launching.login("lti_storage_target", "storage_frame"));
    launching.goOn(task.required("next").stringValue());
    launching.browser().cookies().clear();
    return task.at("/items/0/value").stringValue();
  }

  private Answer verify(JsonNode task, String secret) {
    return launching
        .browser()
        .post(task.required("verify").stringValue(), "ticket", task.required("ticket").stringValue(), "value", secret);
  }

  private static JsonNode task(Answer answer) {
    return new JsonMapper().readTree(Jsoup.parse(answer.body()).select("script#lti-storage").first().data());
  }

  private static String error(Answer answer) {
    return Jsoup.parse(answer.body()).select("meta[name=lti-error]").attr("content");
  }

  private static void assertRefused(Answer answer, String reason) {
    assertThat(error(answer)).isEqualTo(reason);
    assertThat(answer.status()).isBetween(400, 403);
  }
}
