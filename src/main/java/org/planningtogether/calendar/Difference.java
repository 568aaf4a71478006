package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What is different between two calendars for one child over the same days.
 *
 * @param nights the nights whose answers differ in home, or in being decided
 */
public record Difference(ChildKey child, List<Changed> nights, Counts before, Counts after) {

  /** One night. */
  public record Changed(LocalDate date, Night before, Night after) {}

  /** How many nights more, or less, a parent has. */
  public int more(Home home) {
    return after.of(home).nights() - before.of(home).nights();
  }
}
