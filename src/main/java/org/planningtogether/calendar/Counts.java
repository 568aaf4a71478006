package org.planningtogether.calendar;

import java.util.Map;

/**
 * A count, not a score.
 *
 * @param notDecided nights of which nobody has said anything, or which need deciding
 */
public record Counts(ChildKey child, int nights, Map<Home, Part> parts, int notDecided) {

  /**
   * What one parent has.
   *
   * @param weekendNights Friday and Saturday nights
   * @param weekends both nights of a weekend
   * @param schoolNights before a day on which the child has school
   * @param holidayNights before a day of a school holiday
   */
  public record Part(int nights, int weekendNights, int weekends, int schoolNights, int holidayNights) {}

  public Part of(Home home) {
    return parts.get(home);
  }

  /** Of all nights of the window, in percent. */
  public double percent(Home home) {
    return 100.0 * of(home).nights() / nights;
  }
}
