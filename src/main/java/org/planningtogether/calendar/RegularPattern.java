package org.planningtogether.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the nights usually are.
 *
 * @param from the first night, or null when it has no beginning
 * @param until the last night, or null when it has no end
 */
public record RegularPattern(
    Children children, int priority, Cycle cycle, @Nullable LocalDate from, @Nullable LocalDate until) implements Rule {

  public RegularPattern {
    Check.priority(priority);
    Check.dayOrNone(from, "from");
    Check.dayOrNone(until, "until");
    Check.order(from, until, "until");
    if (cycle.nights().none()) {
      throw new FlawedRule(Flaw.NOTHING_IN_IT, "nights");
    }
  }

  /** For all children, for ever. */
  public static RegularPattern of(Cycle cycle) {
    return new RegularPattern(Children.ALL, 0, cycle, null, null);
  }

  @Override
  public Layer layer() {
    return Layer.PATTERN;
  }

  @Override
  public RegularPattern with(Children others) {
    return new RegularPattern(others, priority, cycle, from, until);
  }
}
