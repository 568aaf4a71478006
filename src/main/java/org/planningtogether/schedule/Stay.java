package org.planningtogether.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Nights on end that a parent's children spend in the same way.
 *
 * @param first the day whose night is the first
 * @param end the day after the last night
 * @param from the time of the handover on the first day, or null when none is agreed
 * @param until the time of the handover on the day of the end, or null when none is agreed
 */
record Stay(With with, LocalDate first, LocalDate end, @Nullable LocalTime from, @Nullable LocalTime until) {

  /** With whom, from where one parent stands. */
  enum With {
    ME,
    OTHER,
    /** Some of the children. */
    SOME
  }

  boolean isTimed() {
    return from != null && until != null;
  }

  LocalDateTime begin() {
    return first.atTime(from);
  }

  LocalDateTime finish() {
    return end.atTime(until);
  }
}
