package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.admin.AdminApplication.NAME;
import static org.planningtogether.admin.AdminApplication.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.Role;
import org.planningtogether.network.RateLimits;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Door;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AdminApplication.Started
class SignInTests {

  private static final String COOKIE = "__Host-admin";

  @LocalServerPort private int port;
  @Autowired private TestClock clock;
  @Autowired private RateLimits limits;
  @Autowired private RequestMappingHandlerMapping mappings;
  private Browser browser;

  @BeforeEach
  void nobodyIsSignedIn() {
    for (var address : List.of("127.0.0.1", "::1")) {
      var request = new MockHttpServletRequest();
      request.setRemoteAddr(address);
      limits.forgive(SignInController.LIMIT, request);
    }
    browser = new Browser(port);
  }

  @Test
  void name_and_password_open_the_pages_and_nothing_else_does() {
    assertThat(signIn(NAME, PASSWORD).location()).isEqualTo("/admin");
    assertThat(browser.get("/admin").status()).isEqualTo(200);

    for (var wrong : List.of("", "a long password", PASSWORD + " ", PASSWORD.toUpperCase(), "x".repeat(5000))) {
      assertThat(signIn(NAME, wrong).status()).isEqualTo(422);
    }
    assertThat(signIn("somebody", PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void a_wrong_password_is_said_kindly_at_the_field_and_the_name_stays() {
    var page = signIn(NAME, "wrong").page();

    assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#username");
    assertThat(page.select(".govuk-error-message").text()).contains("Check the name and the password");
    assertThat(page.selectFirst("input[name=username]").val()).isEqualTo(NAME);
    assertThat(page.selectFirst("input[name=password]").val()).isEmpty();
  }

  @Test
  @Clause("THREAT-22")
  void each_sign_in_is_a_new_session_whatever_the_browser_held_before() {
    signIn(NAME, PASSWORD);
    var first = browser.cookies().get(COOKIE);

    signIn(NAME, PASSWORD);

    var second = browser.cookies().get(COOKIE);
    assertThat(second).isNotEqualTo(first);
    browser.cookies().put(COOKIE, first);
    assertThat(browser.get("/admin").status()).isEqualTo(303);
  }

  @Test
  @Clause("THREAT-22")
  void a_session_id_that_somebody_made_up_is_never_taken_over() {
    browser.cookies().put(COOKIE, "00000000-0000-4000-8000-000000000000");

    signIn(NAME, PASSWORD);

    assertThat(browser.cookies().get(COOKIE)).isNotEqualTo("00000000-0000-4000-8000-000000000000");
  }

  @Test
  void the_cookie_is_for_our_own_pages_only() {
    var cookie = signIn(NAME, PASSWORD).header("Set-Cookie");

    assertThat(cookie)
        .startsWith(COOKIE + "=")
        .contains("Path=/;")
        .contains("Secure")
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .doesNotContain("Domain")
        .doesNotContain("Max-Age");
  }

  @Test
  void half_an_hour_without_a_page_ends_the_session_and_each_page_begins_it_anew() {
    signIn(NAME, PASSWORD);
    clock.advance(Duration.ofMinutes(29));
    assertThat(browser.get("/admin").status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(29));
    assertThat(browser.get("/admin").status()).isEqualTo(200);

    clock.advance(Duration.ofMinutes(30));

    assertThat(browser.get("/admin").location()).isEqualTo("/admin/sign-in");
  }

  @Test
  void after_eight_hours_a_session_ends_in_any_case() {
    signIn(NAME, PASSWORD);
    IntStream.range(0, 19).forEach(i -> {
      clock.advance(Duration.ofMinutes(25));
      assertThat(browser.get("/admin").status()).isEqualTo(200);
    });

    clock.advance(Duration.ofMinutes(6));

    assertThat(browser.get("/admin").status()).isEqualTo(303);
  }

  @Test
  void who_signs_out_is_out_and_the_old_cookie_opens_nothing() {
    signIn(NAME, PASSWORD);
    var cookie = browser.cookies().get(COOKIE);

    var out = browser.post("/admin/sign-out");

    assertThat(out.location()).isEqualTo("/admin/sign-in");
    assertThat(browser.cookies()).doesNotContainKey(COOKIE);
    browser.cookies().put(COOKIE, cookie);
    assertThat(browser.get("/admin").status()).isEqualTo(303);
  }

  @Test
  void leaving_in_another_tab_signs_the_administrator_out_too() {
    signIn(NAME, PASSWORD);

    browser.get("/leave");

    assertThat(browser.get("/admin").status()).isEqualTo(303);
  }

  @Test
  @Clause("THREAT-18")
  void no_address_of_the_administrator_answers_anybody_who_is_not_signed_in() {
    var addresses = administratorsAddresses();
    assertThat(addresses).hasSizeGreaterThan(4);

    addresses.forEach(
        (address, method) -> {
          var answer = method == RequestMethod.POST ? browser.post(address) : browser.get(address);
          assertThat(answer.status()).as(address).isEqualTo(303);
          assertThat(answer.location()).as(address).startsWith("/admin/sign-in");
          assertThat(answer.body()).as(address).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/", "/admin/there-is-no-such-page", "/admin/../admin/launches", "/%61dmin/launches"})
  void no_spelling_of_an_address_leads_past_the_sign_in(String address) {
    assertThat(browser.get(address).status()).isIn(303, 400, 404);
    assertThat(browser.get(address).body()).doesNotContain("Sign out");
  }

  @Test
  @Clause({"THREAT-19", "THREAT-20"})
  void no_role_of_a_platform_opens_them_and_no_launch_leads_there() {
    var launch = Door.launch(browser, "root", "Root", Role.ADMINISTRATOR);

    assertThat(browser.get("/admin").location()).isEqualTo("/admin/sign-in");
    assertThat(browser.get(launch + "/admin").status()).isEqualTo(404);
    signIn(NAME, PASSWORD);
    assertThat(browser.get(launch + "/admin").status()).isEqualTo(404);
    assertThat(browser.get(launch + "/admin/launches").status()).isEqualTo(404);
  }

  @Test
  @Clause("THREAT-19")
  void the_session_of_a_launch_is_none_of_the_administrator() {
    Door.launch(browser, "root", "Root", Role.ADMINISTRATOR);
    var launchSession = browser.cookies().values().iterator().next();

    browser.cookies().put(COOKIE, launchSession);

    assertThat(browser.get("/admin").status()).isEqualTo(303);
  }

  @Test
  @Clause("THREAT-26")
  void a_page_of_another_site_can_neither_sign_in_nor_change_anything() {
    signIn(NAME, PASSWORD);

    for (var forged : List.of(Map.entry("Origin", "https://evil.example"), Map.entry("Sec-Fetch-Site", "cross-site"))) {
      var elsewhere = new Browser(port).always(forged.getKey(), forged.getValue());
      elsewhere.cookies().putAll(browser.cookies());
      assertThat(elsewhere.post("/admin/sign-out").status()).isEqualTo(403);
      assertThat(elsewhere.post("/admin/sign-in", "username", NAME, "password", PASSWORD).status()).isEqualTo(403);
    }
    assertThat(browser.get("/admin").status()).isEqualTo(200);
  }

  @Test
  @Clause("THREAT-23")
  void nobody_shows_these_pages_in_a_frame_and_no_browser_keeps_them() {
    for (var path : List.of("/admin/sign-in", "/admin", "/admin/launches")) {
      var page = browser.get(path);
      assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
      signIn(NAME, PASSWORD);
    }
  }

  @Test
  void after_ten_wrong_passwords_nobody_tries_from_there_for_a_while() {
    IntStream.range(0, SignInController.LIMIT.times()).forEach(i -> assertThat(signIn(NAME, "wrong").status()).isEqualTo(422));

    var refused = signIn(NAME, PASSWORD);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 91);
    assertThat(refused.page().select(".govuk-error-message").text()).contains("Wait 2 minutes");
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void after_the_sign_in_comes_the_page_that_was_asked_for() {
    var asked = browser.get("/admin/launches?outcome=refused&number=a%20b").location();

    var page = browser.get(asked).page();
    var answer = browser.post("/admin/sign-in", "username", NAME, "password", PASSWORD, "to", page.selectFirst("[name=to]").val());

    assertThat(answer.location()).isEqualTo("/admin/launches?outcome=refused&number=a%20b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "//evil.example", "/admin//evil.example/..", "/admin\\evil", "/administration", "/lti/login"})
  @Clause("THREAT-13")
  void it_is_never_a_page_of_somebody_else(String to) {
    var answer = browser.post("/admin/sign-in", "username", NAME, "password", PASSWORD, "to", to);

    assertThat(answer.location()).isEqualTo("/admin");
  }

  @Test
  void what_was_sent_after_the_session_had_ended_is_said_not_to_be_done() {
    var answer = browser.post("/admin/sign-out");

    assertThat(browser.get(answer.location()).page().select("main").text()).contains("was not carried out");
  }

  private Answer signIn(String name, String password) {
    return browser.post("/admin/sign-in", "username", name, "password", password);
  }

  /** Every address under /admin that any controller has, with something in place of its variables. */
  private Map<String, RequestMethod> administratorsAddresses() {
    var found = new TreeMap<String, RequestMethod>();
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (var pattern : mapping.getPatternValues()) {
        if (pattern.startsWith("/admin") && !pattern.equals("/admin/sign-in")) {
          found.put(
              pattern.replaceAll("\\{[^}]*}", "1"), mapping.getMethodsCondition().getMethods().iterator().next());
        }
      }
    }
    return found;
  }
}
