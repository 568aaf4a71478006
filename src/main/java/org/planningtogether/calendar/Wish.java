package org.planningtogether.calendar;

import java.time.LocalTime;

/** How a special day is spent. {@code evenYear} is whose turn it is in even years. */
public sealed interface Wish {

  /** Wherever the child is anyway. */
  record Usual() implements Wish {}

  /** In turns. New Year's Day has the turn of the day before. */
  record AlternateYears(Home evenYear) implements Wish {}

  /** Every year the same. */
  record With(Home home) implements Wish {}

  /** The first part with one parent, the second with the other. @param evenYear who has the first part in even years */
  record Split(Home evenYear, LocalTime change) implements Wish {
    public Split {
      Check.time(change, "change");
    }
  }

  /** Both parents are there. */
  record Both() implements Wish {}

  /** A call with the parent who is not there. */
  record Call() implements Wish {}

  /** Each parent celebrates on a day of their own. */
  record Twice() implements Wish {}

  /** Not celebrated. */
  record None() implements Wish {}
}
