package org.planningtogether.calendar;

import java.time.LocalTime;

/**
 * When a holiday begins and ends for the calendar, and when the child changes home in it.
 *
 * @param morning when it begins, if it begins on the next morning
 * @param evening when it ends, if it ends on the evening before school
 * @param change on a day of change inside the holiday
 * @param notOn25December a change on 25 December waits until 26 December, same time
 */
public record HolidayTimes(
    Start start, End end, LocalTime morning, LocalTime evening, LocalTime change, boolean notOn25December) {

  /** From the end of the last school day to the evening before school, change at noon, not on 25 December. */
  public static final HolidayTimes USUAL = new HolidayTimes(
      Start.LAST_SCHOOL_DAY, End.EVENING_BEFORE, LocalTime.of(10, 0), LocalTime.of(17, 0), LocalTime.NOON, true);

  public HolidayTimes {
    Check.time(morning, "morning");
    Check.time(evening, "evening");
    Check.time(change, "change");
  }

  /** When it begins. */
  public enum Start {
    /** When the last school day ends: its night belongs to the holiday. */
    LAST_SCHOOL_DAY,
    NEXT_MORNING
  }

  /** When it ends. */
  public enum End {
    /** On the evening before school: that night belongs to the holiday no longer. */
    EVENING_BEFORE,
    /** At the school gate on the first day back. */
    SCHOOL_GATE
  }
}
