package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** Days and turns that come every year. */
final class Yearly {

  private Yearly() {}

  /** 29 February is 1 March in other years. */
  static LocalDate on(MonthDay day, int year) {
    return day.isValidYear(year) ? day.atYear(year) : LocalDate.of(year, Month.MARCH, 1);
  }

  static Home turn(Home evenYear, int year) {
    return year % 2 == 0 ? evenYear : evenYear.other();
  }
}
