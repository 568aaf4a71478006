package org.planningtogether.calendar;

/**
 * One rule of the calendar. Which rule counts on a night: the highest {@link Layer}, there the rule that names the fewest
 * children, then the one with the shorter block, then the higher priority. Rules that are still equal and say different
 * things need deciding.
 */
public sealed interface Rule permits RegularPattern, BuildUp, HolidayRule, SpecialDay, Swap {

  Children children();

  /** Which of two equal rules counts: the higher number. 0 unless somebody says more. */
  int priority();

  Layer layer();

  /** The same rule for these children. */
  Rule with(Children children);
}
