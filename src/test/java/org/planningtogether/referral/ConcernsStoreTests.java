package org.planningtogether.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vaults;

@Databases
class ConcernsStoreTests {

  private final Database database;
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Concerns concerns;

  ConcernsStoreTests(Database database) {
    this.database = database;
    this.concerns = new Concerns(database.jdbc(), Vaults.random(), clock);
  }

  @Test
  void a_report_is_kept_whole_and_unreadable_in_the_database() {
    var person = new EnrolmentId(UUID.randomUUID());
    var id = concerns.report(ConcernKind.UNSAFE, person, "He waits outside", "note: see you soon", "Text me after six");

    assertThat(concerns.find(id))
        .contains(
            new Concern(
                id,
                ConcernKind.UNSAFE,
                person,
                "He waits outside",
                "note: see you soon",
                "Text me after six",
                clock.instant(),
                null,
                List.of()));
    assertThat(database.jdbc().sql("SELECT sealed FROM referral_concern").query(String.class).single())
        .doesNotContain("outside");
  }

  @Test
  void a_guest_may_tell_nothing_but_what_they_write() {
    var id = concerns.report(ConcernKind.OTHER, null, "I am worried", null, null);

    assertThat(concerns.find(id)).get().matches(concern -> concern.reporter().isEmpty() && concern.item() == null);
  }

  @Test
  void those_that_wait_come_first_and_a_closed_one_can_be_opened_again() {
    var first = report();
    var second = report();
    concerns.decide(first, "Told the safeguarding lead", true);
    clock.advance(Duration.ofMinutes(1));
    assertThat(concerns.waiting()).isEqualTo(1);
    assertThat(concerns.newest()).extracting(Concern::id).containsExactly(second, first);

    concerns.decide(first, "The school called back", false);

    assertThat(concerns.waiting()).isEqualTo(2);
    assertThat(concerns.find(first).orElseThrow().decisions())
        .extracting(Concern.Decision::text)
        .containsExactly("Told the safeguarding lead", "The school called back");
  }

  private ConcernId report() {
    clock.advance(Duration.ofMinutes(1));
    return concerns.report(ConcernKind.OTHER, null, "I am worried", null, null);
  }
}
