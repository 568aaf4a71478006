package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FortnightTests {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final String EVERY_OTHER_WEEKEND = "AAAAAAAAAAABBA";

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void a_weekend_stays_a_weekend_whenever_it_starts(DayOfWeek start) {
    var fortnight = Fortnight.from(EVERY_OTHER_WEEKEND, start, SUNDAY);

    assertThat(fortnight.days().getFirst().day()).isEqualTo(start);
    assertThat(fortnight.days())
        .filteredOn(day -> day.week1() == 'B' || day.week2() == 'B')
        .extracting(Fortnight.Day::day)
        .hasSameElementsAs(List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    assertThat(fortnight.nights('B')).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"AAAAAAABBBBBBB, 182", "AAAABBBAAAABBB, 156", "AABAAAAAABABBB, 130", "AAAAAAAAAAABBA, 52", "AAAAAAAAAAAAAA, 0"})
  void a_year_is_counted_night_by_night(String nights, int year) {
    var fortnight = Fortnight.from(nights, DayOfWeek.MONDAY, SUNDAY);

    assertThat(fortnight.nightsInYear('B')).isEqualTo(year);
    assertThat(fortnight.nightsInYear('A') + fortnight.nightsInYear('B')).isEqualTo(365);
  }

  @Test
  void it_starts_on_the_next_such_day_which_may_be_today() {
    assertThat(Fortnight.from(EVERY_OTHER_WEEKEND, DayOfWeek.SUNDAY, SUNDAY).first()).isEqualTo(SUNDAY);
    assertThat(Fortnight.from(EVERY_OTHER_WEEKEND, DayOfWeek.MONDAY, SUNDAY).first()).isEqualTo(SUNDAY.plusDays(1));
  }
}
