package org.planningtogether.calendar;

import java.time.LocalTime;

/**
 * Part of a day with one parent, for example tea on Wednesdays. It moves no night.
 *
 * @param day which day of the cycle, from 0
 * @param end later on the same day
 */
public record DayVisit(int day, Home home, LocalTime start, LocalTime end) {

  public DayVisit {
    Check.number(day, 0, 55, "day");
    Check.time(start, "start");
    Check.time(end, "end");
    if (!end.isAfter(start)) {
      throw new FlawedRule(Flaw.ORDER, "end");
    }
  }
}
