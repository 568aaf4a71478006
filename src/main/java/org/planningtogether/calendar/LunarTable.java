package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;

/**
 * Days that follow moon and sun by rules in which communities differ, from 2026 on; empty where we do not know.
 *
 * <p>Source: tables of the library "holidays" 0.105 (public domain sources by calendar authorities: India's gazetted
 * holidays, Hong Kong Observatory, timeanddate.com), compared with the new and full moons by J. Meeus, "Astronomical
 * Algorithms", chapter 49. Others may keep the day before or after.
 */
final class LunarTable {
  private static final int FIRST = 2026;

  /** New moon of the month Kartika, as kept in India. */
  private static final List<MonthDay> DIWALI =
      days("11-08 10-29 10-17 11-05 10-26 11-14 11-02 10-22 11-10 10-30");
  /** The day of colours, after the full moon of Phalguna. */
  private static final List<MonthDay> HOLI =
      days("03-04 03-22 03-11 03-01 03-20 03-09 03-27 03-16 03-05 03-24");
  /** Full moon of Kartika. */
  private static final List<MonthDay> GURU_NANAK =
      days("11-24 11-14 11-02 11-21 11-10 11-28 11-17 11-06 11-25 11-15");
  /** Full moon in May; where there are two, the first. Some keep the second. */
  private static final List<MonthDay> WESAK =
      days("05-01 05-20 05-09 05-27 05-16 05-06 05-23 05-13 05-03 05-22 05-10");
  /** Second new moon after the winter solstice, as in China. */
  private static final List<MonthDay> LUNAR_NEW_YEAR =
      days("02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08 01-28");

  private LunarTable() {}

  static List<LocalDate> diwali(int year) {
    return in(DIWALI, year);
  }

  static List<LocalDate> holi(int year) {
    return in(HOLI, year);
  }

  static List<LocalDate> guruNanak(int year) {
    return in(GURU_NANAK, year);
  }

  static List<LocalDate> wesak(int year) {
    return in(WESAK, year);
  }

  static List<LocalDate> lunarNewYear(int year) {
    return in(LUNAR_NEW_YEAR, year);
  }

  private static List<LocalDate> in(List<MonthDay> days, int year) {
    int row = year - FIRST;
    return row >= 0 && row < days.size() ? List.of(days.get(row).atYear(year)) : List.of();
  }

  private static List<MonthDay> days(String text) {
    return Arrays.stream(text.split(" ")).map(day -> MonthDay.parse("--" + day)).toList();
  }
}
