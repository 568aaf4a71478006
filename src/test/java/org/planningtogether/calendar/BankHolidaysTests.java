package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.calendar.Family.day;
import static org.planningtogether.calendar.Family.window;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.calendar.BankHolidays.Correction;

class BankHolidaysTests {

  @ParameterizedTest
  @CsvSource({
    "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    "2022, 01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27",
    "2023, 01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    "2029, 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    "2030, 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"
  })
  void eight_a_year(int year, String expected) {
    var days = BankHolidays.COMPUTED.in(window(year + "-01-01", year + "-12-31"));

    assertThat(days).extracting(BankHoliday::date)
        .containsExactlyElementsOf(Arrays.stream(expected.split(" ")).map(end -> day(year + "-" + end)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2022-01-03, NEW_YEARS_DAY, true",
    "2023-01-02, NEW_YEARS_DAY, true",
    "2026-12-28, BOXING_DAY, true",
    "2026-12-25, CHRISTMAS_DAY, false",
    "2027-12-27, CHRISTMAS_DAY, true",
    "2027-12-28, BOXING_DAY, true",
    "2022-12-27, CHRISTMAS_DAY, true",
    "2022-12-26, BOXING_DAY, false",
    "2028-01-03, NEW_YEARS_DAY, true"
  })
  void weekends_have_substitutes(LocalDate date, BankHoliday.Kind kind, boolean substitute) {
    assertThat(BankHolidays.COMPUTED.find(date))
        .contains(new BankHoliday(date, kind, substitute, true));
  }

  @Test
  void the_table_moves_adds_and_takes_away() {
    var corrected = new BankHolidays(
        List.of(
            new Correction.Removed(day("2020-05-04")),
            new Correction.Added(day("2020-05-08")),
            new Correction.Added(day("2022-09-19"))),
        2026);

    assertThat(corrected.find(day("2020-05-04"))).isEmpty();
    assertThat(corrected.find(day("2020-05-08"))).isPresent();
    assertThat(corrected.find(day("2022-09-19")).orElseThrow().kind()).isEqualTo(BankHoliday.Kind.ONE_OFF);
  }

  @Test
  void later_years_than_the_checked_ones_are_provisional() {
    var checked = new BankHolidays(List.of(), 2027);

    assertThat(checked.find(day("2027-08-30")).orElseThrow().provisional()).isFalse();
    assertThat(checked.find(day("2028-08-28")).orElseThrow().provisional()).isTrue();
  }
}
