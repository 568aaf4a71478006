package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FortnightTests {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final String EVERY_OTHER_WEEKEND = "AAAAAAAAAAABBA";

  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void a_weekend_stays_a_weekend_whenever_it_starts(DayOfWeek start) {
    var fortnight = Fortnight.from(EVERY_OTHER_WEEKEND, start, SUNDAY);

    assertThat(fortnight.days().getFirst().day()).isEqualTo(start);
    assertThat(fortnight.days())
        .filteredOn(day -> day.week1().equals("B") || day.week2().equals("B"))
        .extracting(Fortnight.Day::day)
        .hasSameElementsAs(List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    assertThat(fortnight.nights("B")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"AAAAAAABBBBBBB, 182", "AAAABBBAAAABBB, 156", "AABAAAAAABABBB, 130", "AAAAAAAAAAABBA, 52", "AAAAAAAAAAAAAA, 0"})
  void a_year_is_counted_night_by_night(String nights, int year) {
    var fortnight = Fortnight.from(nights, DayOfWeek.MONDAY, SUNDAY);

    assertThat(fortnight.nightsInYear("B")).isEqualTo(year);
    assertThat(fortnight.nightsInYear("A") + fortnight.nightsInYear("B")).isEqualTo(365);
  }

  @Test
  void it_starts_on_the_next_such_day_which_may_be_today() {
    assertThat(Fortnight.from(EVERY_OTHER_WEEKEND, DayOfWeek.SUNDAY, SUNDAY).first()).isEqualTo(SUNDAY);
    assertThat(Fortnight.from(EVERY_OTHER_WEEKEND, DayOfWeek.MONDAY, SUNDAY).first()).isEqualTo(SUNDAY.plusDays(1));
  }

  @Test
  void a_year_is_26_fortnights_and_the_first_night_once_more() {
    var fortnight = Fortnight.from(EVERY_OTHER_WEEKEND, DayOfWeek.FRIDAY, SUNDAY);

    assertThat(fortnight.nightsInYear("B")).isEqualTo(52);
    assertThat(Fortnight.from("BBBBBBBBBBBBBB", DayOfWeek.FRIDAY, SUNDAY).nightsInYear("B")).isEqualTo(365);
    assertThat(Fortnight.from("AAAABAAAAAAAAA", DayOfWeek.FRIDAY, SUNDAY).nightsInYear("B")).isEqualTo(27);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AABBAAABBAABB", "AABBAAABBAABBBA", "AABBAAABBAABBC", "aabbaaabbaabbb"})
  void only_fourteen_letters_make_one(String nights) {
    assertThatThrownBy(() -> Fortnight.from(nights, DayOfWeek.MONDAY, SUNDAY))
        .hasMessage("must be 14 letters, each A or B");
  }
}
