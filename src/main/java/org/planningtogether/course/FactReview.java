package org.planningtogether.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a fact was checked and is to be checked again.
 *
 * @param file where it stands, as a person knows it
 * @param words what it says, in English; the name of a help line
 * @param hasHours whether it has opening hours, which are printed only while they are fresh
 * @param cited whether any page of the course says it
 */
public record FactReview(
    String id,
    String file,
    int line,
    String words,
    LocalDate checkedOn,
    LocalDate reviewBy,
    boolean hasHours,
    boolean cited) {

  private static final int DAYS_THAT_HOURS_STAY_TRUE = 90;
  private static final int DAYS_OF_WARNING = 30;

  /** How urgent it is. */
  public enum State {
    FRESH,
    SOON,
    OVERDUE
  }

  /** Overdue on the day after the one by which it had to be checked; soon for thirty days up to it. */
  public State state(LocalDate today) {
    if (reviewBy.isBefore(today)) {
      return State.OVERDUE;
    }
    return ChronoUnit.DAYS.between(today, reviewBy) <= DAYS_OF_WARNING ? State.SOON : State.FRESH;
  }

  /** Whether it has opening hours that nobody has checked for ninety days. */
  public boolean hidesHours(LocalDate today) {
    return hasHours && !isFresh(checkedOn, today);
  }

  FactReview whenCited() {
    return new FactReview(id, file, line, words, checkedOn, reviewBy, hasHours, true);
  }

  static boolean isFresh(LocalDate checkedOn, LocalDate today) {
    return !checkedOn.plusDays(DAYS_THAT_HOURS_STAY_TRUE).isBefore(today);
  }
}
