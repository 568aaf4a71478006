package org.planningtogether.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.network.RateLimits;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Browser;
import org.planningtogether.support.StatementCount;
import org.planningtogether.vault.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** A court officer holds a certificate, or does not. */
@CertificateApplication.Started
@ExtendWith(OutputCaptureExtension.class)
class VerifyPageTests {

  private static final String UNKNOWN =
      "We have no certificate with this code and this name. Check that you typed both as they are on the certificate.";

  @LocalServerPort private int port;
  @Autowired private Progress progress;
  @Autowired private RateLimits limits;
  @Autowired private StatementCount statements;
  @Autowired private JdbcClient db;

  private Browser officer;
  private Graduate zoe;

  @BeforeEach
  void a_certificate() {
    officer = new Browser(port);
    zoe = Graduate.arrives(port, progress, db, "Zoë O’Brien");
    var local = new MockHttpServletRequest();
    local.setRemoteAddr("127.0.0.1");
    limits.forgive(VerifyController.LIMIT, local);
    local.setRemoteAddr("0:0:0:0:0:0:0:1");
    limits.forgive(VerifyController.LIMIT, local);
  }

  @Test
  void the_page_is_open_to_everybody_and_kept_by_nobody() {
    var page = officer.get("/verify");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().title()).isEqualTo("Check a certificate");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(page.page().select("form[method=post][action=/verify] input").eachAttr("autocomplete")).containsOnly("off");
  }

  @Test
  void whoever_has_a_launch_too_stays_on_the_page() {
    assertThat(zoe.browser().get("/verify").status()).isEqualTo(200);
  }

  @Test
  void a_real_one_is_confirmed_with_what_is_printed_on_it_and_nothing_else() {
    var answer = check(zoe.code(), "Zoë O’Brien");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("main").text())
        .matches(
            "This certificate is real The code and the name belong together. The certificate says: "
                + "The e-learning of Planning Together for Children Finished on Thursday 2 July 2026 "
                + "Issued on \\w+day \\d+ \\w+ \\d{4} Check another certificate");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource({"zoe obrien", "ZOË  O'BRIEN", "' zoë o brien '", "Zoe O-Brien"})
  void it_forgives_how_the_name_was_typed(String name) {
    assertThat(check(zoe.code(), name).status()).isEqualTo(200);
  }

  @Test
  void it_forgives_how_the_code_was_typed() {
    assertThat(check(zoe.code().toLowerCase().replace("-", " "), "Zoë O’Brien").status()).isEqualTo(200);
    assertThat(check("  " + zoe.code().replace("-", ""), "Zoë O’Brien").status()).isEqualTo(200);
  }

  @Test
  void an_unknown_code_a_wrong_name_and_nonsense_get_the_same_answer() {
    var answers =
        List.of(
            check(Code.random().toString(), "Zoë O’Brien"),
            check(zoe.code(), "Zoë Hill"),
            check("abc", "Zoë O’Brien"),
            check(zoe.code().substring(0, 14), "Zoë O’Brien"),
            check("' OR 1=1 --", "x"));

    assertThat(answers).extracting(Browser.Answer::status).containsOnly(422);
    assertThat(answers).extracting(answer -> withoutTyped(answer.page())).containsOnly(withoutTyped(answers.getFirst().page()));
    assertThat(answers.getFirst().page().select(".govuk-error-summary").text()).contains(UNKNOWN);
  }

  @Test
  void somebody_elses_code_with_ones_own_name_is_nothing() {
    var ben = Graduate.arrives(port, progress, db, "Ben Hill");

    assertThat(check(zoe.code(), "Ben Hill").status()).isEqualTo(422);
    assertThat(check(ben.code(), "Zoë O’Brien").status()).isEqualTo(422);
  }

  @Test
  void whatever_is_wrong_costs_the_same_work() {
    var code = zoe.code();
    var costs = new ArrayList<List<String>>();
    for (var typed : List.of(List.of(code, "Zoë Hill"), List.of(Code.random().toString(), "Zoë O’Brien"), List.of("x", "y"))) {
      statements.forget();
      check(typed.getFirst(), typed.getLast());
      costs.add(statements.all().stream().filter(sql -> sql.contains("certificate")).toList());
    }

    assertThat(costs).allMatch(cost -> cost.equals(costs.getFirst()) && cost.size() == 1);
  }

  @Test
  void what_was_typed_stays() {
    var page = check("2345-6789", "Zoë \"O’Brien\" <i>").page();

    assertThat(page.select("#code").val()).isEqualTo("2345-6789");
    assertThat(page.select("#name").val()).isEqualTo("Zoë \"O’Brien\" <i>");
  }

  @Test
  void what_is_left_empty_is_asked_for() {
    var page = check(" ", "");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.page().select(".govuk-error-summary a").eachText())
        .containsExactly("Enter the code on the certificate", "Enter the name on the certificate");
  }

  @Test
  void far_too_much_text_is_no_problem() {
    assertThat(check("2".repeat(50_000), "ß".repeat(50_000)).status()).isEqualTo(422);
  }

  @Test
  void code_and_name_never_stand_in_an_address() {
    var asked = officer.get("/verify?code=" + zoe.code() + "&name=Zoe");

    assertThat(asked.page().select("#code").val()).isEmpty();
    assertThat(asked.page().select("main").outerHtml()).doesNotContain(zoe.code());
  }

  @Test
  void another_site_cannot_ask_through_somebodys_browser() {
    officer.always("Origin", "https://evil.example").always("Sec-Fetch-Site", "cross-site");

    assertThat(check(zoe.code(), "Zoë O’Brien").status()).isEqualTo(403);
  }

  @Test
  void whoever_guesses_has_to_wait_also_with_the_right_one() {
    IntStream.range(0, VerifyController.LIMIT.times())
        .forEach(any -> assertThat(check(Code.random().toString(), "Zoë O’Brien").status()).isEqualTo(422));

    var refused = check(zoe.code(), "Zoë O’Brien");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 31);
    assertThat(refused.page().select(".govuk-error-message").text()).contains("Wait a minute");
    assertThat(refused.page().select("#code").val()).isEqualTo(zoe.code());
    assertThat(refused.body()).doesNotContain("July");
    assertThat(check("", "").status()).isEqualTo(422);
  }

  @Test
  void the_limit_makes_guessing_hopeless() {
    var perYear = VerifyController.LIMIT.times() * Duration.ofDays(365).dividedBy(VerifyController.LIMIT.refill());

    assertThat(Math.pow(25, 16) / perYear / 1_000_000).isGreaterThan(1e9);
  }

  @Test
  void neither_code_nor_name_gets_into_the_log(CapturedOutput log) {
    check(zoe.code(), "Zoë O’Brien");
    check(zoe.code(), "Xanthippe");
    check("2345-6789-CDFG-HJKM", "Xanthippe");
    zoe.file();

    assertThat(log.getAll()).doesNotContain(zoe.code(), "O’Brien", "Xanthippe", "2345-6789");
  }

  private Browser.Answer check(String code, String name) {
    return officer.post("/verify", "code", code, "name", name);
  }

  private static String withoutTyped(Document page) {
    page.select("input").removeAttr("value");
    return page.outerHtml();
  }
}
