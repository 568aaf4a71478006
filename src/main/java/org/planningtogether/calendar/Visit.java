package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Part of a day with the other parent, in the middle of a stay. It moves no night.
 *
 * @param because the rule that it comes from; more than one when they say different things and somebody must decide
 */
public record Visit(ChildKey child, Home home, ZonedDateTime start, ZonedDateTime end, List<Rule> because) {

  public LocalDate date() {
    return start.toLocalDate();
  }

  public boolean needsDeciding() {
    return because.size() > 1;
  }
}
