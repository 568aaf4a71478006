package org.planningtogether.calendar;

import java.time.LocalDate;

/**
 * One bank holiday of England and Wales.
 *
 * @param substitute it takes the place of a day that falls on a weekend
 * @param provisional nobody has compared it with the official list yet
 */
public record BankHoliday(LocalDate date, Kind kind, boolean substitute, boolean provisional) {

  /** Which one. */
  public enum Kind {
    NEW_YEARS_DAY,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    EARLY_MAY,
    SPRING,
    SUMMER,
    CHRISTMAS_DAY,
    BOXING_DAY,
    ONE_OFF;

    /** Belongs to the rule of its holiday and extends no weekend. */
    boolean ofChristmas() {
      return this == NEW_YEARS_DAY || this == CHRISTMAS_DAY || this == BOXING_DAY;
    }
  }
}
