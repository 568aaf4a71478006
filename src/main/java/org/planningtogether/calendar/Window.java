package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** The nights to look at. @param last is in it */
public record Window(LocalDate first, LocalDate last) {

  private static final int MOST_DAYS = 4_100;

  public Window {
    Check.day(first, "first");
    Check.day(last, "last");
    Check.order(first, last, "last");
    if (first.plusDays(MOST_DAYS).isBefore(last)) {
      throw new FlawedRule(Flaw.TOO_LONG, "last");
    }
  }

  /** The twelve months from a day. */
  public static Window yearFrom(LocalDate first) {
    return new Window(first, first.plusYears(1).minusDays(1));
  }

  public int nights() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  public Stream<LocalDate> days() {
    return first.datesUntil(last.plusDays(1));
  }
}
