package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.IntStream;

/** Days of the Islamic calendar, Umm al-Qura. Where the moon is looked for, they may come a day earlier or later. */
final class IslamicYear {

  private IslamicYear() {}

  /** All days in one year of ours that have this date in theirs: one, sometimes two or none. */
  static List<LocalDate> on(int month, int day, int year) {
    int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    return IntStream.rangeClosed(first, first + 1)
        .mapToObj(theirs -> LocalDate.from(HijrahDate.of(theirs, month, day)))
        .filter(date -> date.getYear() == year)
        .toList();
  }
}
