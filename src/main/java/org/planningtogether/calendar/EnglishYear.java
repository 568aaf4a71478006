package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Easter and the bank holidays of England and Wales as they follow from the law. */
final class EnglishYear {

  private EnglishYear() {}

  /** Easter Sunday of the Gregorian calendar, by the algorithm of J.-M. Oudin (1940). */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int moon = Math.floorMod(century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15, 30);
    int epact = moon - moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11));
    int weekday = Math.floorMod(year + year / 4 + epact + 2 - century + century / 4, 7);
    return LocalDate.of(year, Month.MARCH, 28).plusDays(epact - weekday);
  }

  static List<BankHoliday> bankHolidays(int year, boolean provisional) {
    var easter = easter(year);
    var christmas = LocalDate.of(year, Month.DECEMBER, 25);
    return List.of(
        day(newYear(year), BankHoliday.Kind.NEW_YEARS_DAY, newYear(year).getDayOfMonth() > 1, provisional),
        day(easter.minusDays(2), BankHoliday.Kind.GOOD_FRIDAY, false, provisional),
        day(easter.plusDays(1), BankHoliday.Kind.EASTER_MONDAY, false, provisional),
        day(monday(year, Month.MAY, 1), BankHoliday.Kind.EARLY_MAY, false, provisional),
        day(monday(year, Month.MAY, -1), BankHoliday.Kind.SPRING, false, provisional),
        day(monday(year, Month.AUGUST, -1), BankHoliday.Kind.SUMMER, false, provisional),
        weekday(christmas, BankHoliday.Kind.CHRISTMAS_DAY, provisional),
        weekday(christmas.plusDays(1), BankHoliday.Kind.BOXING_DAY, provisional));
  }

  private static LocalDate newYear(int year) {
    var first = LocalDate.of(year, Month.JANUARY, 1);
    return weekend(first) ? first.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : first;
  }

  /** Christmas Day and Boxing Day on a weekend give way to the Monday or Tuesday: always two days on. */
  private static BankHoliday weekday(LocalDate date, BankHoliday.Kind kind, boolean provisional) {
    return day(weekend(date) ? date.plusDays(2) : date, kind, weekend(date), provisional);
  }

  private static LocalDate monday(int year, Month month, int which) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
  }

  private static BankHoliday day(LocalDate date, BankHoliday.Kind kind, boolean substitute, boolean provisional) {
    return new BankHoliday(date, kind, substitute, provisional);
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
