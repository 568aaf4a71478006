package org.planningtogether.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.planningtogether.enrolment.Role;
import org.planningtogether.network.RateLimits;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Browser.Answer;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Somebody whom nobody sent makes a key, goes, and comes back. */
@GuestApplication.Started
@ExtendWith(OutputCaptureExtension.class)
class GuestPageTests {

  private static final String PASSPHRASE = "Heron wagon-thistle";
  private static final String UNKNOWN_KEY = "2345-6789-CDFG-HJKM";

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private TestClock clock;
  @Autowired private StatementCount statements;
  @Autowired private RateLimits limits;
  @Autowired private Post post;
  @MockitoSpyBean private Passphrases passphrases;

  @BeforeEach
  void nobodyHasTriedYet() {
    for (var limit : List.of(OpenController.LIMIT, NewKeyController.LIMIT)) {
      var own = new MockHttpServletRequest();
      own.setRemoteAddr("127.0.0.1");
      limits.forgive(limit, own);
    }
  }

  @Test
  void a_key_and_a_passphrase_are_shown_once() {
    var browser = new Browser(port);

    var page = make(browser);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.page().title()).isEqualTo("Plan");
    assertThat(page.page().select(".guest-key dd").eachText()).hasSize(2).last().isEqualTo(PASSPHRASE);
    assertThat(key(page)).matches("(\\w{4}-){3}\\w{4}");
    assertThat(page.page().select("main").text()).contains("We show them only once");
    assertThat(browser.post("/plan/new-key", "passphrase", PASSPHRASE).location()).isEqualTo("/plan");
    assertThat(browser.get("/plan/key").body()).doesNotContain(key(page), PASSPHRASE);
  }

  @Test
  void three_words_are_suggested_and_the_errand_is_carried_along_and_out() {
    var browser = new Browser(port);

    var form = browser.post("/plan/new-key", "errand", GuestApplication.ERRAND).page();
    var suggested = form.select("#passphrase").attr("value");
    var made = browser.post("/plan/new-key", "errand", form.select("[name=errand]").attr("value"), "passphrase", suggested);

    assertThat(suggested.split(" ")).hasSize(3);
    assertThat(made.page().select("main a[role=button]").attr("href")).endsWith("/help/leaving");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Enter a passphrase",
    "short, Your passphrase must have 12 characters or more",
    "aaaaaaaaaaaaaaaaaaaaaa, Use more different letters in your passphrase"
  })
  void what_is_no_passphrase_is_asked_for_again(String typed, String problem) {
    var page = new Browser(port).post("/plan/new-key", "errand", "kept", "passphrase", typed, "email", "amira@example.org");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.page().select("#passphrase-error").text()).endsWith(problem);
    assertThat(page.page().select("#email").attr("value")).isEqualTo("amira@example.org");
    assertThat(page.page().select("[name=errand]").eachAttr("value")).containsOnly("kept");
  }

  @Test
  void what_is_no_address_is_asked_for_again() {
    var page = new Browser(port).post("/plan/new-key", "passphrase", PASSPHRASE, "email", "amira at example");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.page().select("#email-error").text()).endsWith("Enter an email address like name@example.com");
  }

  @Test
  void key_and_passphrase_open_on_any_device_however_they_are_typed() {
    var key = key(make(new Browser(port)));
    var device = new Browser(port);

    var answer = open(device, key.toLowerCase().replace("-", " "), " heron  WAGON thistle ");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/plan");
    assertThat(device.get("/plan/key").status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).startsWith("__Host-plan=").contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void nothing_tells_whether_there_is_such_a_key() {
    var key = key(make(new Browser(port)));

    var wrong = attempt(key, "otter pebble lantern");
    var unknown = attempt(UNKNOWN_KEY, "otter pebble lantern");
    var none = attempt("what is this", "otter pebble lantern");

    assertThat(wrong.answer().status()).isEqualTo(422);
    assertThat(wrong.answer().page().select("#key-error").text())
        .endsWith("The plan key and the passphrase do not fit together. Check both. After many tries you may have to wait 15 minutes.");
    assertThat(unknown.seen()).isEqualTo(wrong.seen().replace(key, UNKNOWN_KEY));
    assertThat(none.seen()).isEqualTo(wrong.seen().replace(key, "what is this"));
    assertThat(unknown.statements()).isEqualTo(wrong.statements());
  }

  @Test
  void after_ten_wrong_passphrases_a_key_rests_for_a_quarter_of_an_hour_and_nobody_can_tell() {
    var key = key(make(new Browser(port)));

    var wrong = attempt(key, "otter pebble lantern");
    IntStream.range(0, 9).forEach(any -> open(new Browser(port), key, "otter pebble lantern"));
    var resting = attempt(key, PASSPHRASE);
    clock.advance(Duration.ofMinutes(15));
    var rested = open(new Browser(port), key, PASSPHRASE);

    assertThat(resting.seen()).isEqualTo(wrong.seen());
    assertThat(resting.statements()).isEqualTo(wrong.statements());
    assertThat(rested.status()).isEqualTo(303);
  }

  @Test
  void an_address_that_tries_too_often_waits() {
    IntStream.range(0, OpenController.LIMIT.times()).forEach(any -> open(new Browser(port), "", "x"));
    var keys = IntStream.range(0, OpenController.LIMIT.times() + 1)
        .mapToObj(any -> open(new Browser(port), UNKNOWN_KEY, "otter pebble lantern")).toList();

    assertThat(keys).extracting(Answer::status).containsOnlyOnce(429).last().isEqualTo(429);
    assertThat(keys.getLast().header("Retry-After")).matches("\\d+");
    assertThat(keys.getLast().page().select("#key-error").text()).contains("Wait 10 minutes");
  }

  @Test
  void a_session_ends_twenty_minutes_after_its_last_page_and_eight_hours_after_its_first() {
    var browser = new Browser(port);
    make(browser);

    for (int quarter = 0; quarter < 31; quarter++) {
      clock.advance(Duration.ofMinutes(15));
      assertThat(browser.get("/plan/key").status()).isEqualTo(200);
    }
    clock.advance(Duration.ofMinutes(15));
    var late = browser.get("/plan/key");
    var idle = new Browser(port);
    make(idle);
    clock.advance(GuestSessions.IDLE);

    assertThat(late.status()).isEqualTo(401);
    assertThat(idle.get("/plan/key").status()).isEqualTo(401);
  }

  @Test
  void whoever_is_signed_out_reads_how_to_come_back() {
    var page = new Browser(port).get("/plan/key");

    assertThat(page.status()).isEqualTo(401);
    assertThat(page.page().select("main h1").text()).isEqualTo("Open your plan again");
    assertThat(page.page().select("main a").attr("href")).isEqualTo("/plan/open");
    assertThat(page.page().select(".pt-header__home").attr("href")).isEqualTo("/plan");
    assertThat(new Browser(port).post("/stay").status()).isEqualTo(401);
  }

  @Test
  void pages_ask_before_a_session_ends() {
    var browser = new Browser(port);
    make(browser);

    var page = browser.get("/plan/key").page();

    assertThat(page.body().attr("data-idle-seconds")).isEqualTo("1200");
    assertThat(page.body().attr("data-root")).isEqualTo("/");
    assertThat(page.select("template[data-signed-out]").html()).contains("/plan/open").doesNotContain("course");
    assertThat(browser.post("/stay").status()).isEqualTo(204);
  }

  @Test
  void whoever_leaves_quickly_is_signed_out_and_so_is_whoever_signs_out() {
    var leaver = new Browser(port);
    var key = key(make(leaver));
    var copy = copy(leaver);
    leaver.get("/leave");
    var goer = new Browser(port);
    open(goer, key, PASSPHRASE);
    var goersCopy = copy(goer);
    goer.post("/plan/key/sign-out");

    assertThat(leaver.cookies()).doesNotContainKey(GuestSessions.COOKIE);
    assertThat(copy.get("/plan/key").status()).isEqualTo(401);
    assertThat(goersCopy.get("/plan/key").status()).isEqualTo(401);
  }

  @Test
  void signing_out_everywhere_ends_every_session_of_the_key_and_no_other() {
    var first = new Browser(port);
    var key = key(make(first));
    var second = new Browser(port);
    open(second, key, PASSPHRASE);
    var somebody = new Browser(port);
    make(somebody);

    second.post("/plan/key/sign-out-everywhere");

    assertThat(first.get("/plan/key").status()).isEqualTo(401);
    assertThat(second.get("/plan/key").status()).isEqualTo(401);
    assertThat(somebody.get("/plan/key").status()).isEqualTo(200);
  }

  @Test
  void another_passphrase_needs_the_one_before_and_signs_out_all_other_devices() {
    var here = new Browser(port);
    var key = key(make(here));
    var elsewhere = new Browser(port);
    open(elsewhere, key, PASSPHRASE);

    var refused = here.post("/plan/key/passphrase", "current", "otter pebble lantern", "passphrase", "cedar violin puffin");
    var changed = here.post("/plan/key/passphrase", "current", PASSPHRASE, "passphrase", "cedar violin puffin");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#current-error").text()).contains("This is not your passphrase");
    assertThat(changed.location()).isEqualTo("/plan/key");
    assertThat(here.get("/plan/key").status()).isEqualTo(200);
    assertThat(elsewhere.get("/plan/key").status()).isEqualTo(401);
    assertThat(open(new Browser(port), key, PASSPHRASE).status()).isEqualTo(422);
    assertThat(open(new Browser(port), key, "cedar violin puffin").status()).isEqualTo(303);
  }

  @Test
  void an_address_is_kept_unconfirmed_and_changed_with_the_passphrase_only() {
    var browser = new Browser(port);
    var made = browser.post("/plan/new-key", "passphrase", PASSPHRASE, "email", "amira@example.org");

    var refused = browser.post("/plan/key/email", "current", "otter pebble lantern", "email", "else@example.org");

    assertThat(made.page().select("main").text()).contains("We have sent a message to your email address.");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(browser.get("/plan/key").page().select("main").text())
        .contains("amira@example.org", "You have not confirmed this address yet.");
    browser.post("/plan/key/email", "current", PASSPHRASE, "email", "");
    assertThat(browser.get("/plan/key").page().select("main").text()).contains("You have not given one.");
    assertThat(db.sql("SELECT COUNT(email_confirmed_at) FROM guest").query(Long.class).single()).isZero();
  }

  @Test
  void an_address_is_asked_to_confirm_when_it_is_given_and_when_it_is_changed() {
    clearInvocations(post);
    var browser = new Browser(port);
    browser.post("/plan/new-key", "passphrase", PASSPHRASE, "email", "one@example.org");

    browser.post("/plan/key/email", "current", PASSPHRASE, "email", "two@example.org");

    var tokens = ArgumentCaptor.forClass(String.class);
    verify(post, times(2)).askToConfirm(any(), tokens.capture());
    assertThat(tokens.getAllValues()).doesNotHaveDuplicates().allMatch(token -> token.matches("[\\w-]{43}"));
  }

  @Test
  void whose_key_is_deleted_is_owed_no_letters() {
    clearInvocations(post);
    var browser = new Browser(port);
    browser.post("/plan/new-key", "passphrase", PASSPHRASE, "email", "three@example.org");

    browser.post("/plan/key/delete");

    verify(post).forget(any());
  }

  @Test
  void a_key_that_opens_nothing_can_be_deleted() {
    var browser = new Browser(port);
    var key = key(make(browser));

    browser.post("/plan/key/delete");

    assertThat(browser.get("/plan/key").status()).isEqualTo(401);
    assertThat(open(new Browser(port), key, PASSPHRASE).status()).isEqualTo(422);
  }

  @Test
  void neither_key_nor_passphrase_nor_address_stands_in_database_or_log(CapturedOutput log) {
    var browser = new Browser(port);
    var made = browser.post("/plan/new-key", "passphrase", PASSPHRASE, "email", "amira@example.org");
    open(new Browser(port), key(made), "otter pebble lantern");
    open(new Browser(port), key(made), PASSPHRASE);

    var database = String.join("\n", db.sql("SCRIPT").query(String.class).list());

    var token = browser.cookies().get(GuestSessions.COOKIE);
    assertThat(database).containsIgnoringCase("INSERT INTO \"public\".\"guest\"");
    for (var secret : List.of(key(made), key(made).replace("-", ""), "eron", "istle", "amira@", "otter", token)) {
      assertThat(database).doesNotContainIgnoringCase(secret);
      assertThat(log.getAll()).doesNotContainIgnoringCase(secret);
    }
  }

  @Test
  void a_guest_and_a_launch_in_one_browser_never_mix() {
    var browser = new Browser(port);
    make(browser);
    var launch = Door.launch(browser, "amira", "Amira", Role.LEARNER);

    assertThat(browser.get(launch + "/plan/key").status()).isEqualTo(404);
    assertThat(browser.get(launch + "/plan/open").status()).isEqualTo(404);
    assertThat(browser.get("/plan/key").status()).isEqualTo(200);
    assertThat(browser.get("/plan/key").header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(browser.get("/help/leaving").location()).isEqualTo(launch + "/help/leaving");
  }

  @Test
  void a_guest_chooses_language_and_size_of_text() {
    var browser = new Browser(port);
    make(browser);
    browser.get("/reading?language=cy&back=/plan/key");
    browser.get("/reading?text=larger&back=/plan/key");

    var page = browser.get("/plan/key").page();

    assertThat(page.select("main h1").text()).isEqualTo("Eich allwedd cynllun");
    assertThat(page.select("html").hasClass("pt-larger")).isTrue();
  }

  private record Attempt(Answer answer, List<String> statements) {
    String seen() {
      return answer.status() + answer.body();
    }
  }

  /** With exactly one slow comparison. */
  private Attempt attempt(String key, String passphrase) {
    clearInvocations(passphrases);
    statements.forget();
    var answer = open(new Browser(port), key, passphrase);
    verify(passphrases, times(1)).fits(any(), any());
    return new Attempt(answer, statements.ofRequests());
  }

  private Answer open(Browser browser, String key, String passphrase) {
    return browser.post("/plan/open", "key", key, "passphrase", passphrase);
  }

  private Answer make(Browser browser) {
    return browser.post("/plan/new-key", "passphrase", PASSPHRASE);
  }

  private static String key(Answer page) {
    return page.page().select(".guest-key__key").text();
  }

  private Browser copy(Browser original) {
    var copy = new Browser(port);
    copy.cookies().putAll(original.cookies());
    return copy;
  }
}
