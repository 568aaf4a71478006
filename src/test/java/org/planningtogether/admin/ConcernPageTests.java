package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.referral.ConcernId;
import org.planningtogether.referral.ConcernKind;
import org.planningtogether.referral.Concerns;
import org.planningtogether.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AdminApplication.Started
class ConcernPageTests {

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private Concerns concerns;
  private ConcernId reported;

  @AfterEach
  void nobody_has_reported_anything() {
    db.sql("DELETE FROM referral_concern").update();
  }

  @BeforeEach
  void somebody_reports_a_concern() {
    reported = concerns.report(ConcernKind.UNSAFE, null, "He waits outside", "note: see you soon", "Text after six");
  }

  @Test
  void the_overview_leads_to_what_waits() {
    var browser = AdminApplication.signedIn(port);

    assertThat(browser.get("/admin").page().select("main a[href=/admin/concerns]").text()).contains("1");
    assertThat(browser.get("/admin/concerns").page().select("main").text()).contains("I do not feel safe · waits");
  }

  @Test
  void a_concern_is_read_whole_and_what_was_decided_stays_in_the_record() {
    var browser = AdminApplication.signedIn(port);
    var address = "/admin/concerns/" + reported;
    assertThat(browser.get(address).page().select("main").text())
        .contains("He waits outside", "see you soon", "Text after six", "A guest");

    browser.post(address, "decision", "Told the safeguarding lead", "close", "yes");

    assertThat(browser.get(address).page().select("main").text()).contains("Told the safeguarding lead");
    assertThat(concerns.waiting()).isZero();
  }

  @Test
  void an_empty_decision_is_asked_for_again() {
    var answer = AdminApplication.signedIn(port).post("/admin/concerns/" + reported, "decision", " ");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(concerns.waiting()).isEqualTo(1);
  }

  @Test
  void what_is_not_there_is_not_found_and_nobody_else_reads_any() {
    assertThat(AdminApplication.signedIn(port).get("/admin/concerns/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(new Browser(port).get("/admin/concerns/" + reported).status()).isEqualTo(303);
  }
}
