package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningtogether.lti.launch.Evidence;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.launch.Rejected;
import org.planningtogether.lti.platform.PlatformId;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminApplication.Started
class LaunchPageTests {

  private static final Evidence KNOWN = Evidence.of(AdminApplication.IN_FILE.issuer(), FakePlatform.CLIENT, "1");
  private static final Evidence STRANGE = Evidence.of("https://stranger.example", "theirs", null);

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private TestClock clock;
  @Autowired private LaunchRecorder recorder;
  private Browser browser;

  @BeforeEach
  void nothingHasHappened() {
    recorder.write();
    db.sql("DELETE FROM lti_launch_record").update();
    browser = AdminApplication.signedIn(port);
  }

  @Test
  void the_newest_stand_first_with_platform_and_outcome() {
    recorder.accepted(Kind.LOGIN, KNOWN, "1");
    recorder.refused(Kind.REGISTRATION, new Rejected(Reason.REGISTRATION_CLOSED, "", STRANGE), "2");

    var rows = list("").select("tbody tr");

    assertThat(rows.get(0).select("td").eachText())
        .containsExactly("Registration", "https://stranger.example", "registration-closed");
    assertThat(rows.get(1).select("td").eachText().getFirst()).isEqualTo("Login");
    assertThat(rows.get(1).select("td").eachText().getLast()).isEqualTo("Accepted");
  }

  @Test
  void they_are_filtered_by_platform_outcome_time_and_number_and_the_form_says_how() {
    recorder.refused(Kind.LOGIN, new Rejected(Reason.PLATFORM_UNKNOWN, "", STRANGE), "old");
    clock.advance(Duration.ofHours(2));
    browser = AdminApplication.signedIn(port);
    recorder.accepted(Kind.LOGIN, KNOWN, "login");
    recorder.refused(Kind.LAUNCH, new Rejected(Reason.NONCE, "", KNOWN), "launch");

    assertThat(codes(list("?outcome=refused"))).containsExactly("nonce", "platform-unknown");
    assertThat(codes(list("?outcome=accepted"))).containsExactly("Accepted");
    assertThat(codes(list("?since=hour"))).containsExactly("nonce", "Accepted");
    assertThat(codes(list("?platform=https://stranger.example+theirs"))).containsExactly("platform-unknown");
    assertThat(codes(list("?number=+launch+"))).containsExactly("nonce");
    var page = list("?outcome=refused&since=hour&number=x");
    assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("", "refused", "hour");
    assertThat(page.selectFirst("#number").val()).isEqualTo("x");
    assertThat(page.select("main").text()).contains("There is nothing of this kind.");
  }

  @Test
  void a_filter_that_makes_no_sense_shows_everything() {
    recorder.accepted(Kind.LOGIN, KNOWN, "1");

    assertThat(codes(list("?outcome=what&since=ever&platform="))).containsExactly("Accepted");
  }

  @Test
  void older_ones_are_a_page_away_and_the_filter_goes_along() {
    for (int i = 0; i < 51; i++) {
      recorder.refused(Kind.LOGIN, new Rejected(Reason.PLATFORM_UNKNOWN, "", STRANGE), "" + i);
      recorder.accepted(Kind.LOGIN, KNOWN, "a" + i);
    }
    var first = list("?outcome=refused&platform=https://stranger.example+theirs");
    assertThat(first.select("tbody tr")).hasSize(50);

    var second = browser.get(first.selectFirst("a:contains(older)").attr("href")).page();

    assertThat(codes(second)).containsExactly("platform-unknown");
    assertThat(second.select("a:contains(older)")).isEmpty();
  }

  @Test
  void one_launch_says_what_was_found_which_rule_and_what_to_do() {
    recorder.refused(
        Kind.LAUNCH,
        new Rejected(
            Reason.DEPLOYMENT,
            "deployment '7'",
            new Evidence(KNOWN.issuer(), KNOWN.clientId(), "7", "key-1", null, "{\"name\":\"•••\"}")),
        "number-1");

    var page = first();

    assertThat(page.select("h1").text()).isEqualTo("Launch refused");
    assertThat(page.select(".govuk-tag").text()).isEqualTo("deployment");
    assertThat(page.select("main").text()).contains("Accept the deployment when you know whose it is");
    assertThat(page.select("dd").eachText())
        .contains("deployment '7'", "CORE-10 · LTI Core 1.3, 5.3.3", KNOWN.issuer(), FakePlatform.CLIENT, "7", "key-1", "number-1");
    assertThat(page.select("pre").text()).contains("\"name\" : \"•••\"");
    var id = PlatformId.of(KNOWN.issuer(), KNOWN.clientId());
    assertThat(page.select("main a:contains(Decide)").attr("href")).isEqualTo("/admin/platforms/" + id + "#deployments");
  }

  @Test
  void a_stranger_can_be_added_with_what_it_said_of_itself() {
    recorder.refused(Kind.LOGIN, new Rejected(Reason.PLATFORM_UNKNOWN, "", Evidence.of("https://a.example/?x=1&y={z}", "c d", null)), "1");

    var form = browser.get(first().select("main a:contains(Add this platform)").attr("href")).page();

    assertThat(form.selectFirst("#issuer").val()).isEqualTo("https://a.example/?x=1&y={z}");
    assertThat(form.selectFirst("#clientId").val()).isEqualTo("c d");
  }

  @Test
  void an_accepted_launch_needs_nothing_to_be_done() {
    recorder.accepted(Kind.DEEP_LINKING, KNOWN, "1");

    var page = first();

    assertThat(page.select("h1").text()).isEqualTo("Choosing content accepted");
    assertThat(page.select("main").text()).doesNotContain("What to do").contains("There is no message");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void for_every_reason_there_is_something_to_do(Reason reason) {
    recorder.refused(Kind.LAUNCH, new Rejected(reason, "found", STRANGE), "1");

    var page = first();

    assertThat(page.select("h2:contains(What to do) + p").text()).hasSizeGreaterThan(60).endsWith(".");
    assertThat(page.select("dd").eachText()).contains("found", reason.clause());
  }

  @Test
  @Clause("THREAT-24")
  void whatever_somebody_sent_is_text_and_never_markup() {
    var evil = "<img src=x onerror=alert(1)>";
    recorder.refused(Kind.LOGIN, new Rejected(Reason.PLATFORM_UNKNOWN, evil, Evidence.of("https://x/" + evil, evil, evil)), evil);

    assertThat(list("").select("img")).isEmpty();
    assertThat(first().select("img")).isEmpty();
    assertThat(first().select("dd").eachText()).contains(evil);
  }

  private Document list(String query) {
    recorder.write();
    var answer = browser.get("/admin/launches" + query);
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }

  private Document first() {
    return browser.get(list("").selectFirst("tbody a").attr("href")).page();
  }

  private static List<String> codes(Document page) {
    return page.select("tbody td:last-child").eachText();
  }
}
