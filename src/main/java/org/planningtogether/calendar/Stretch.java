package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Nights in a row about which one rule speaks.
 *
 * @param last may lie beyond any window
 * @param minutes how long it is; the shorter of two counts
 * @param says the answer for a night in it, or null where the rule leaves it to others
 * @param usual it only repeats what would be so anyway
 */
record Stretch(
    Rule rule,
    LocalDate first,
    LocalDate last,
    long minutes,
    Function<LocalDate, @Nullable Night> says,
    Times times,
    boolean usual) {

  /** Longer than anything. */
  static final long FOR_EVER = Long.MAX_VALUE;

  /** Which of two counts, the first one first. Equal rank is possible. */
  static final Comparator<Stretch> RANK = Comparator.comparing((Stretch stretch) -> stretch.rule().layer())
      .thenComparingInt(stretch -> stretch.rule().children().width())
      .thenComparingLong(Stretch::minutes)
      .thenComparing(stretch -> stretch.rule().priority(), Comparator.reverseOrder());

  private static final long DAY = 24 * 60;

  /** When the child comes on the first day, changes home inside, and goes on the day after the last night. */
  record Times(LocalTime start, Function<LocalDate, LocalTime> change, LocalTime end) {}

  /** As long as it has nights. */
  static Stretch of(
      Rule rule, LocalDate first, LocalDate last, Function<LocalDate, @Nullable Night> says, Times times) {
    return new Stretch(rule, first, last, minutes(first, last), says, times, false);
  }

  static long minutes(LocalDate first, LocalDate last) {
    return (ChronoUnit.DAYS.between(first, last) + 1) * DAY;
  }

  boolean covers(LocalDate night) {
    return !night.isBefore(first) && !night.isAfter(last);
  }

  Stretch asUsual() {
    return new Stretch(rule, first, last, minutes, says, times, true);
  }
}
