package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.calendar.Family.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypicalYearTests {

  @ParameterizedTest
  @CsvSource({
    "2025, CHRISTMAS, 2025-12-19, 2026-01-05",
    "2025, EASTER, 2026-03-27, 2026-04-13",
    "2026, AUTUMN_HALF_TERM, 2026-10-23, 2026-11-02",
    "2026, CHRISTMAS, 2026-12-18, 2027-01-04",
    "2026, SPRING_HALF_TERM, 2027-02-12, 2027-02-22",
    "2026, EASTER, 2027-03-25, 2027-04-12",
    "2026, SUMMER_HALF_TERM, 2027-05-28, 2027-06-07",
    "2026, SUMMER, 2027-07-23, 2027-09-02",
    "2027, CHRISTMAS, 2027-12-17, 2028-01-04",
    "2027, EASTER, 2028-03-31, 2028-04-18"
  })
  void holidays_are_where_many_schools_have_them(int year, Block block, LocalDate lastDay, LocalDate back) {
    assertThat(typical(year).holidays()).contains(new SchoolDates.Holiday(block, lastDay, back));
  }

  @Test
  void every_year_has_six_holidays_between_school_days_and_is_unchecked() {
    for (int year = 2000; year < 2100; year++) {
      var dates = typical(year);

      assertThat(dates.unchecked()).isTrue();
      assertThat(dates.holidays()).extracting(SchoolDates.Holiday::block).containsExactly(
          Block.AUTUMN_HALF_TERM, Block.CHRISTMAS, Block.SPRING_HALF_TERM, Block.EASTER, Block.SUMMER_HALF_TERM,
          Block.SUMMER);
      for (var holiday : dates.holidays()) {
        assertThat(holiday.lastDay().getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
        assertThat(holiday.back().getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
        assertThat(dates.schoolDay(holiday.lastDay(), BankHolidays.COMPUTED)).isTrue();
        assertThat(BankHolidays.COMPUTED.find(holiday.back())).isEmpty();
      }
    }
  }

  @Test
  void it_can_be_kept_like_any_other() {
    var sheet = new Sheet.Schools(List.of(typical(2026)));

    assertThat(RuleText.schools(RuleText.write(sheet))).isEqualTo(sheet);
    assertThat(typical(2026).knows(day("2026-08-31"))).isFalse();
  }

  private static SchoolDates typical(int year) {
    return TypicalYear.of(year, "School", Children.ALL);
  }
}
