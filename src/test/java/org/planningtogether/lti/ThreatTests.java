package org.planningtogether.lti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.LaunchMessage.CLAIM;
import static org.planningtogether.support.LaunchMessage.MEMBERSHIP;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attacks on the door, one after the other, that no other test tries. */
@LtiApplication.Started
@ExtendWith(OutputCaptureExtension.class)
class ThreatTests {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private Enrolments enrolments;

  private Launching victim;
  private Launching attacker;

  @BeforeEach
  void open() {
    victim = new Launching(port, clock);
    attacker = new Launching(port, clock);
  }

  @Test
  @Clause("THREAT-7")
  void a_victim_is_not_signed_in_as_the_attacker_also_with_logins_of_their_own() {
    attacker.login();
    victim.login();

    Answer answer =
        victim.browser().post("/lti/launch", "id_token", attacker.message().signed(), "state", attacker.state());

    assertThat(error(answer)).isEqualTo("browser-not-bound");
    assertThat(sessions(victim.browser())).isEmpty();
  }

  @Test
  @Clause({"THREAT-7", "THREAT-40"})
  void a_secret_under_the_name_of_another_login_binds_nobody() {
    attacker.login();
    victim.login();
    String secret = attacker.browser().cookies().values().iterator().next();
    victim.browser().cookies().replaceAll((name, own) -> secret);

    assertThat(error(victim.launch())).isEqualTo("browser-not-bound");
  }

  @Test
  @Clause("THREAT-8")
  void who_knows_state_and_token_still_lacks_what_the_browser_keeps() {
    victim.login();
    String token = victim.message().signed();
    String state = victim.state();

    Answer stolen = attacker.browser().post("/lti/launch", "id_token", token, "state", state);

    assertThat(error(stolen)).isEqualTo("browser-not-bound");
    assertThat(sessions(attacker.browser())).isEmpty();
    assertThat(stolen.body()).doesNotContain(token, state);
  }

  @Test
  @Clause("THREAT-9")
  void of_many_replays_at_once_one_is_let_in() throws Exception {
    victim.login();
    String token = victim.message().signed();
    String state = victim.state();
    Map<String, String> cookies = Map.copyOf(victim.browser().cookies());

    List<Integer> answers =
        atOnce(
            8,
            () -> {
              Browser replaying = new Browser(port);
              replaying.cookies().putAll(cookies);
              return replaying.post("/lti/launch", "id_token", token, "state", state).status();
            });

    assertThat(answers).containsOnlyOnce(303).contains(400);
  }

  @ParameterizedTest
  @Clause("THREAT-14")
  @CsvSource({
    "X-Forwarded-Host, evil.example",
    "X-Forwarded-Proto, http",
    "X-Forwarded-Port, 444",
    "X-Forwarded-Prefix, /evil",
    "Forwarded, host=evil.example;proto=http",
    "X-Original-URL, https://evil.example/",
    "X-HTTP-Method-Override, PUT"
  })
  void a_forged_header_of_a_proxy_changes_no_address(String header, String content) {
    victim.browser().always(header, content);

    Answer login = victim.login();
    Answer launch = victim.launch();

    assertThat(Launching.query(login.header("Location")))
        .containsEntry("redirect_uri", "https://tool.example/lti/launch");
    assertThat(launch.header("Location")).matches("/l/[a-z2-7]+/course");
    assertThat(victim.browser().get("/lti/canvas.json").body()).doesNotContain("evil");
  }

  @Test
  @Clause("THREAT-14")
  void a_forged_host_changes_no_address() throws IOException {
    String login =
        "/lti/login?iss=%s&client_id=a-client&login_hint=7&target_link_uri=https://tool.example/"
            .formatted(LtiApplication.PLATFORM.issuer());

    String answer = raw("GET " + login + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
  }

  @Test
  @Clause({"THREAT-13", "THREAT-14"})
  void a_forged_host_leads_nobody_from_the_newest_launch() throws IOException {
    String handle = launched(victim, "course-1", "#Learner");
    String name = "__Host-l-" + handle.replace("/l/", "");

    String answer =
        raw(
            "GET /course HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nCookie: %s=%s\r\n\r\n"
                .formatted(name, victim.browser().cookies().get(name)));

    assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: " + handle + "/course").doesNotContain("evil");
  }

  @Test
  @Clause("THREAT-19")
  void a_role_holds_in_the_course_of_its_launch_only() {
    String teaching = launched(victim, "course-1", "#Instructor");
    String learning = launched(victim, "course-2", "#Learner");

    assertThat(session(victim.browser(), teaching).required("roles").toString()).isEqualTo("[\"instructor\"]");
    assertThat(session(victim.browser(), learning).required("roles").toString()).isEqualTo("[\"learner\"]");
  }

  @Test
  @Clause({"THREAT-18", "THREAT-22"})
  void the_address_of_somebody_elses_launch_opens_nothing() {
    String handle = launched(victim, "course-1", "#Instructor");
    launched(attacker, "course-1", "#Learner");

    assertThat(attacker.browser().get(handle + "/api/session").status()).isEqualTo(401);
  }

  @Test
  @Clause({"CORE-2", "THREAT-21"})
  void an_email_address_joins_nobody_to_another_platforms_person() {
    var hostile = new Launching(attacker.browser(), clock, LtiApplication.OTHER_PLATFORM);
    victim.login();
    victim.launch(message -> message.with("sub", "amira").with("email", "amira@example.test"));
    hostile.login();

    hostile.launch(message -> message.with("sub", "mallory").with("email", "amira@example.test"));

    var joined = new CourseKey(LtiApplication.PLATFORM.issuer(), FakePlatform.CLIENT, "1", "course-7");
    var apart = new CourseKey(LtiApplication.OTHER_PLATFORM.issuer(), FakePlatform.CLIENT, "1", "course-7");
    assertThat(enrolments.inCourse(joined)).noneMatch(somebody -> somebody.subject().equals("mallory"));
    assertThat(enrolments.inCourse(apart)).noneMatch(somebody -> somebody.subject().equals("amira"));
  }

  @Test
  @Clause("THREAT-21")
  void the_same_sub_of_two_platforms_is_two_people() {
    var hostile = new Launching(attacker.browser(), clock, LtiApplication.OTHER_PLATFORM);
    String own = launched(victim, "course-7", "#Learner");
    String other = launched(hostile, "course-7", "#Learner");

    assertThat(session(victim.browser(), own).required("issuer"))
        .isNotEqualTo(session(attacker.browser(), other).required("issuer"));
  }

  @Test
  @Clause("THREAT-22")
  void a_session_that_the_attacker_began_does_not_become_the_victims() {
    String planted = launched(attacker, "course-1", "#Learner");
    victim.browser().cookies().putAll(attacker.browser().cookies());

    String own = launched(victim, "course-2", "#Instructor");

    assertThat(own).isNotEqualTo(planted);
    assertThat(session(attacker.browser(), planted).required("contextId").stringValue()).isEqualTo("course-1");
    assertThat(attacker.browser().get(own + "/api/session").status()).isEqualTo(401);
  }

  @Test
  @Clause("THREAT-23")
  void pages_that_anybody_may_open_are_framed_by_nobody() {
    for (String page : List.of("/course", "/nowhere", "/help/leaving")) {
      assertThat(victim.browser().get(page).header("Content-Security-Policy"))
          .as(page)
          .matches(".*frame-ancestors ('none'|\\*)$");
    }
    assertThat(victim.browser().get("/help/leaving").header("Content-Security-Policy"))
        .endsWith("frame-ancestors 'none'");
  }

  @Test
  @Clause({"THREAT-23", "THREAT-24"})
  void every_answer_forbids_script_of_others_and_says_no_more_than_one_policy() {
    victim.login();
    for (Answer answer :
        List.of(victim.launch(), new Browser(port).get("/nowhere"), victim.login("iss", "https://nobody.example"))) {
      assertThat(answer.response().headers("Content-Security-Policy")).singleElement().asString()
          .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "form-action 'self'")
          .doesNotContain("unsafe", "data:", "http:*", "https:*");
      assertThat(answer.response().headers("X-Content-Type-Options")).containsExactly("nosniff");
    }
  }

  @ParameterizedTest
  @Clause({"THREAT-24", "THREAT-25"})
  @ValueSource(
      strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</script><script>alert(1)//", "'-alert(1)-'"})
  void nothing_that_was_sent_becomes_part_of_a_page(String evil) {
    List<Answer> pages = new ArrayList<>();
    pages.add(victim.login("iss", evil));
    pages.add(victim.login("lti_storage_target", evil));
    pages.add(victim.login("lti_storage_target", "_parent", "login_hint", evil, "lti_message_hint", evil));
    pages.add(victim.browser().post("/lti/launch", "error", evil, "error_description", evil, "state", evil));
    pages.add(victim.browser().post("/lti/launch", "id_token", evil, "state", evil));
    pages.add(victim.browser().post("/lti/launch/verify", "ticket", evil, "value", evil));
    pages.add(victim.browser().get("/lti/register?openid_configuration=" + encoded(evil)));

    assertThat(pages)
        .allSatisfy(
            page -> {
              Document document = Jsoup.parse(page.body());
              assertThat(document.select("[onerror], img[src=x]")).isEmpty();
              assertThat(document.select("script").stream().map(script -> script.html() + script.data()))
                  .noneMatch(script -> script.startsWith("alert"));
              assertThat(document.select("script:not([src]):not([type=application/json])")).isEmpty();
            });
  }

  @ParameterizedTest
  @Clause("THREAT-26")
  @CsvSource({"Origin, https://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"})
  void a_page_of_another_site_cannot_use_the_cookies_of_a_launch(String header, String content) {
    String handle = launched(victim, "course-1", "#Learner");
    Browser forged = victim.browser().always(header, content);

    assertThat(forged.post(handle + "/leave").status()).isEqualTo(403);
    assertThat(forged.post(handle + "/lti-pick", "item", "module:1").status()).isEqualTo(403);
    assertThat(forged.get(handle + "/api/session").status()).as("still signed in").isEqualTo(200);
  }

  @Test
  @Clause("THREAT-27")
  void nothing_that_opens_anything_stands_in_an_address() {
    victim.login();
    String token = victim.message().signed();
    Answer answer = victim.post(token);

    assertThat(answer.location()).matches("/l/[a-z2-7]{8,12}/course");
    assertThat(new Browser(port).get(answer.location()).status()).isEqualTo(401);
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    String id = sessions(victim.browser()).getFirst();
    String handle = answer.location().replace("/course", "");
    assertThat(new Browser(port).get(handle + "/api/session?session=" + id + "&SESSION=" + id).status()).isEqualTo(401);
    assertThat(new Browser(port).get("/lti/launch?id_token=" + token + "&state=" + victim.state()).status())
        .as("a message in an address")
        .isEqualTo(405);
  }

  @Test
  @Clause("THREAT-34")
  void at_the_loudest_the_log_tells_no_token_no_secret_and_no_name(CapturedOutput log) {
    LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    logging.setLogLevel("org.planningtogether", LogLevel.TRACE);
    try {
      victim.login("login_hint", "hint-of-zerlina");
      List<String> secrets = new ArrayList<>(victim.browser().cookies().values());
      String token = victim.message().with("given_name", "Zerlina").with("email", "zerlina@example.test").signed();
      victim.post(token);
      victim.post(token);
      victim.login();
      String refused = victim.message().with("given_name", "Zerlina").with(CLAIM + "version", "9").signed();
      victim.post(refused);
      secrets.addAll(sessions(victim.browser()));

      assertThat(log.toString())
          .contains("reason=state-used", "reason=version")
          .doesNotContainIgnoringCase("zerlina")
          .doesNotContain(token.substring(0, 30), refused.substring(refused.length() - 30), victim.state())
          .doesNotContain(secrets);
    } finally {
      logging.setLogLevel("org.planningtogether", null);
    }
  }

  @Test
  @Clause({"THREAT-35", "THREAT-42"})
  void without_the_platforms_key_nobody_learns_which_deployments_there_are() {
    String known = probe("1");

    assertThat(probe("2")).isEqualTo(known);
    assertThat(probe("no such deployment")).isEqualTo(known);
  }

  @ParameterizedTest
  @Clause("THREAT-35")
  @ValueSource(strings = {"/lti/launch", "/lti/login", "/lti/launch/verify", "/lti/launch/continue"})
  void a_request_that_nobody_would_send_shows_nothing_of_the_inside(String door) throws IOException {
    List<String> bodies = List.of("", "=", "%zz", "\0", "state=%ff%fe&id_token=%c3%28", "a".repeat(9000), "&=&=&;");
    List<String> types =
        List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/plain; charset=nonsense",
            "nonsense");
    for (String body : bodies) {
      for (String type : types) {
        String answer = post(door, type, body);

        assertThat(answer).as(type + " " + body).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).doesNotContain("Exception", "at org.", "at java.", "Tomcat", "Spring");
      }
    }
  }

  @Test
  @Clause("THREAT-6")
  void a_form_of_ten_thousand_fields_is_refused() throws IOException {
    String fields = String.join("&", IntStream.range(0, 10_000).mapToObj("f%d=1"::formatted).toList());

    assertThat(post("/lti/launch", "application/x-www-form-urlencoded", fields))
        .startsWith("HTTP/1.1 400")
        .contains("content=\"token-malformed\"");
    assertThat(post("/lti/login", "application/x-www-form-urlencoded", fields))
        .startsWith("HTTP/1.1 400")
        .contains("content=\"login-incomplete\"");
  }

  @Test
  @Clause("THREAT-6")
  void headers_without_end_are_refused() throws IOException {
    String one = raw("GET /lti/login HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(60_000) + "\r\n\r\n");
    String many =
        raw(
            "GET /lti/login HTTP/1.1\r\nHost: localhost\r\n"
                + String.join("", IntStream.range(0, 500).mapToObj("X-H%d: 1\r\n"::formatted).toList())
                + "\r\n");

    assertThat(one).startsWith("HTTP/1.1 400").doesNotContain("Exception", "at org.");
    assertThat(many).startsWith("HTTP/1.1 400").doesNotContain("Exception", "at org.");
  }

  /** The server gives up by itself: nobody holds its threads by never coming to an end. */
  @Test
  @Clause({"THREAT-6", "THREAT-30"})
  void who_never_ends_a_request_does_not_keep_others_waiting() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket("127.0.0.1", port);
        waiting.add(socket);
        socket.getOutputStream()
            .write("POST /lti/launch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nstate=".getBytes(UTF_8));
      }

      victim.login();
      assertThat(victim.launch().status()).isEqualTo(303);
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @Clause("THREAT-38")
  @ValueSource(strings = {"/lti/notice", "/lti/notices", "/lti/pns", "/lti/platform-notification", "/lti/webhook"})
  void there_is_no_door_for_notices_of_platforms(String door) throws IOException {
    assertThat(post(door, "application/json", "{\"notices\":[{\"jwt\":\"a.b.c\"}]}")).startsWith("HTTP/1.1 404");
  }

  @Test
  @Clause("THREAT-38")
  void nobody_is_told_to_send_us_notices() {
    assertThat(victim.browser().get("/lti/canvas.json").body()).doesNotContain("noticehandlers", "notice");
  }

  @Test
  @Clause("THREAT-40")
  void a_sibling_site_can_set_none_of_our_cookies() {
    victim.login();
    List<String> set =
        Stream.of(victim.login(), victim.launch())
            .flatMap(answer -> answer.response().headers("Set-Cookie").stream())
            .toList();

    assertThat(set)
        .isNotEmpty()
        .allMatch(cookie -> cookie.startsWith("__Host-"))
        .allMatch(cookie -> cookie.contains("; Path=/;") && cookie.contains("; Secure") && cookie.contains("; HttpOnly"))
        .noneMatch(cookie -> cookie.contains("Domain"));
  }

  @Test
  @Clause("THREAT-40")
  void a_cookie_that_a_sibling_site_can_set_counts_for_nothing() {
    String handle = launched(attacker, "course-1", "#Instructor");
    String name = handle.replace("/l/", "");
    String id = attacker.browser().cookies().get("__Host-l-" + name);
    Browser planted = new Browser(port);
    for (String other : List.of("l-" + name, "__Secure-l-" + name, "__host-l-" + name, "SESSION", "JSESSIONID")) {
      planted.cookies().put(other, id);
    }

    assertThat(planted.get(handle + "/api/session").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @Clause("THREAT-41")
  @ValueSource(strings = {"/content", "/content/modules", "/upload", "/packages", "/course/upload", "/lti/content"})
  void there_is_no_door_for_packages(String door) throws IOException {
    String handle = launched(attacker, "course-1", "#Instructor");
    String cookie = "__Host-l-" + handle.replace("/l/", "");
    String file =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"index.html\"\r\n"
            + "Content-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--x--\r\n";

    String answer =
        raw(
            request("POST", handle + door, "multipart/form-data; boundary=x", file)
                .replaceFirst("\r\n", "\r\nCookie: " + cookie + "=" + attacker.browser().cookies().get(cookie) + "\r\n"));

    assertThat(answer).matches("(?s)HTTP/1.1 40[45].*");
    assertThat(attacker.browser().get(handle + door + "/index.html").status()).isEqualTo(404);
  }

  /** What somebody without the platform's key is told of a deployment, but for the number of the page. */
  private String probe(String deployment) {
    attacker.login("lti_deployment_id", deployment);
    Answer answer =
        attacker.post(
            attacker.message().with(CLAIM + "deployment_id", deployment).signed(LtiApplication.OTHER_PLATFORM.key()));
    assertThat(error(answer)).isEqualTo("signature");
    return answer.body().replace(answer.header("X-Correlation-Id"), "");
  }

  /** @return the address under which the pages of the launch stand */
  private static String launched(Launching browser, String course, String role) {
    browser.login();
    Answer answer =
        browser.launch(
            message ->
                message
                    .with(CLAIM + "context", Map.of("id", course))
                    .with(CLAIM + "roles", List.of(MEMBERSHIP + role)));
    assertThat(answer.status()).isEqualTo(303);
    return answer.location().replace("/course", "");
  }

  private static JsonNode session(Browser browser, String handle) {
    return new JsonMapper().readTree(browser.get(handle + "/api/session").body());
  }

  private static List<String> sessions(Browser browser) {
    return browser.cookies().entrySet().stream()
        .filter(cookie -> cookie.getKey().startsWith("__Host-l-"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private String post(String path, String type, String body) throws IOException {
    return raw(request("POST", path, type, body));
  }

  private static String request(String method, String path, String type, String body) {
    return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(method, path, type, body.getBytes(UTF_8).length, body);
  }

  /** To the letter, as no browser would send it. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String error(Answer answer) {
    return Jsoup.parse(answer.body()).select("meta[name=lti-error]").attr("content");
  }

  private static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
    var together = new CyclicBarrier(times);
    Callable<T> timed =
        () -> {
          together.await();
          return action.call();
        };
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> results = threads.invokeAll(Stream.generate(() -> timed).limit(times).toList());
      return results.stream().map(Future::resultNow).toList();
    }
  }
}
