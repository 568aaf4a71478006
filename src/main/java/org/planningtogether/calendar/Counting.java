package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** Counts the nights of one child. */
final class Counting {
  private final ChildCalendar calendar;

  Counting(ChildCalendar calendar) {
    this.calendar = calendar;
  }

  Counts counts() {
    var parts = new EnumMap<Home, Counts.Part>(Home.class);
    int decided = 0;
    for (var home : Home.values()) {
      var part = part(home);
      parts.put(home, part);
      decided += part.nights();
    }
    int nights = calendar.window.nights();
    return new Counts(calendar.child, nights, Collections.unmodifiableMap(parts), nights - decided);
  }

  private Counts.Part part(Home home) {
    int nights = 0;
    int weekendNights = 0;
    int weekends = 0;
    int schoolNights = 0;
    int holidayNights = 0;
    for (var date = calendar.window.first(); !date.isAfter(calendar.window.last()); date = date.plusDays(1)) {
      if (calendar.home(date) != home) {
        continue;
      }
      nights++;
      weekendNights += date.getDayOfWeek() == DayOfWeek.FRIDAY || date.getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : 0;
      weekends += weekend(calendar, date) == home ? 1 : 0;
      schoolNights += calendar.schooling.schoolDay(date.plusDays(1)) ? 1 : 0;
      holidayNights += calendar.schooling.schoolHoliday(date.plusDays(1)) ? 1 : 0;
    }
    return new Counts.Part(nights, weekendNights, weekends, schoolNights, holidayNights);
  }

  /** Who has both nights of the weekend that begins on this Friday; null for another day, or nobody. */
  static @Nullable Home weekend(ChildCalendar calendar, LocalDate friday) {
    boolean whole = friday.getDayOfWeek() == DayOfWeek.FRIDAY && friday.isBefore(calendar.window.last());
    return whole && calendar.home(friday) == calendar.home(friday.plusDays(1)) ? calendar.home(friday) : null;
  }
}
