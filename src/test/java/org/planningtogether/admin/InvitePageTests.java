package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.lti.registration.Invites;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Clause;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminApplication.Started
class InvitePageTests {

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private TestClock clock;
  @Autowired private Invites invites;
  private Browser browser;

  @BeforeEach
  void nobodyIsInvited() {
    db.sql("DELETE FROM lti_invite").update();
    browser = AdminApplication.signedIn(port);
  }

  @Test
  @Clause("THREAT-39")
  void the_link_of_a_new_invitation_is_shown_once_and_kept_nowhere() {
    var answer = browser.post("/admin/invites", "note", " Springfield School ");

    assertThat(answer.location()).isEqualTo("/admin/invites");
    var link = browser.get("/admin/invites").page().select(".govuk-notification-banner .pt-copy").text();
    assertThat(link).matches("https://tool\\.example/lti/register\\?invite=[\\w-]{43}");
    assertThat(browser.get("/admin/invites").body()).doesNotContain("invite=").contains("Springfield School");
    assertThat(AdminApplication.signedIn(port).get("/admin/invites").body()).doesNotContain("invite=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void it_has_to_be_said_for_whom_an_invitation_is(String note) {
    var answer = browser.post("/admin/invites", "note", note);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#note");
    assertThat(browser.post("/admin/invites", "note", "x".repeat(256)).status()).isEqualTo(422);
    assertThat(invites.all()).isEmpty();
  }

  @Test
  void an_invitation_is_open_for_a_day_and_can_be_taken_back() {
    invites.make("Springfield");
    assertThat(row()).startsWith("Springfield").contains("Open until").contains("Take back Springfield");

    var form = browser.get("/admin/invites").page().selectFirst("tbody form");
    var answer = browser.post(form.attr("action"));

    assertThat(answer.location()).isEqualTo("/admin/invites?done=revoked");
    assertThat(browser.get(answer.location()).page().select(".govuk-notification-banner").text()).contains("taken back");
    assertThat(invites.all()).isEmpty();
  }

  @Test
  void one_that_ran_out_stays_in_the_list_and_cannot_be_taken_back() {
    invites.make("Springfield");
    clock.advance(Duration.ofHours(25));
    browser = AdminApplication.signedIn(port);

    assertThat(row()).contains("Ran out on").doesNotContain("Take back");
  }

  @Test
  void the_page_says_who_may_register_at_the_moment() {
    assertThat(browser.get("/admin/invites").page().select("main").text())
        .contains("every platform can register without an invitation, and waits for your approval");
  }

  private String row() {
    return browser.get("/admin/invites").page().select("tbody tr").text();
  }
}
