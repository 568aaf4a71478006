package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * At what time a child changes home, in the time of London.
 *
 * @param usual on days that have no time of their own
 * @param byDay times of single days of the week
 */
public record ChangeTimes(LocalTime usual, Map<DayOfWeek, LocalTime> byDay) {

  /** 17:00 on every day. */
  public static final ChangeTimes USUAL = new ChangeTimes(LocalTime.of(17, 0), Map.of());

  public ChangeTimes {
    Check.time(usual, "usual");
    var days = new EnumMap<DayOfWeek, LocalTime>(DayOfWeek.class);
    for (var day : byDay.entrySet()) {
      if (!day.getValue().equals(usual)) {
        days.put(day.getKey(), Check.time(day.getValue(), "byDay"));
      }
    }
    byDay = Collections.unmodifiableMap(days);
  }

  public LocalTime on(DayOfWeek day) {
    return byDay.getOrDefault(day, usual);
  }
}
