package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.planningtogether.calendar.Family.ADA;
import static org.planningtogether.calendar.Family.day;
import static org.planningtogether.calendar.Family.family;
import static org.planningtogether.calendar.Family.pattern;

import org.junit.jupiter.api.Test;

class DifferenceTests {
  private static final Timetable WEEKENDS =
      family().with(pattern("AAAABBA", "2026-09-07")).from("2026-09-07", "2026-09-20");

  @Test
  void the_nights_that_are_different_and_what_that_makes() {
    var longer = family().with(pattern("AAAABBB", "2026-09-07")).from("2026-09-07", "2026-09-20");

    var difference = WEEKENDS.compare(longer, ADA);

    assertThat(difference.nights()).extracting(Difference.Changed::date)
        .containsExactly(day("2026-09-13"), day("2026-09-20"));
    assertThat(difference.nights().getFirst().before().home()).isEqualTo(Home.A);
    assertThat(difference.nights().getFirst().after().home()).isEqualTo(Home.B);
    assertThat(difference.more(Home.A)).isEqualTo(-2);
    assertThat(difference.more(Home.B)).isEqualTo(2);
  }

  @Test
  void another_reason_for_the_same_home_is_no_difference() {
    var same = family().with(pattern("AAAAAAA", "2026-09-07"))
        .with(LayerTests.swap("2026-09-11", Home.B), LayerTests.swap("2026-09-12", Home.B),
            LayerTests.swap("2026-09-18", Home.B), LayerTests.swap("2026-09-19", Home.B))
        .from("2026-09-07", "2026-09-20");

    assertThat(WEEKENDS.compare(same, ADA).nights()).isEmpty();
    assertThat(WEEKENDS.compare(WEEKENDS, ADA).more(Home.A)).isZero();
  }

  @Test
  void not_decided_and_needs_deciding_are_two_things() {
    var gap = family().with(pattern("-AAAAAA", "2026-09-07")).from("2026-09-07", "2026-09-07");
    var tie = family().with(pattern("AAAAAAA", "2026-09-07"), pattern("BBBBBBB", "2026-09-07"))
        .from("2026-09-07", "2026-09-07");

    assertThat(gap.compare(tie, ADA).nights()).hasSize(1);
    assertThat(gap.compare(gap, ADA).nights()).isEmpty();
    assertThat(tie.compare(tie, ADA).nights()).isEmpty();
  }

  @Test
  void only_the_same_days_can_be_compared() {
    var other = family().from("2026-09-07", "2026-09-21");

    assertThatIllegalArgumentException().isThrownBy(() -> WEEKENDS.compare(other, ADA));
    assertThatIllegalArgumentException().isThrownBy(() -> WEEKENDS.night(ADA, day("2026-09-21")));
    assertThatIllegalArgumentException().isThrownBy(() -> WEEKENDS.counts(new ChildKey("nobody")));
  }
}
