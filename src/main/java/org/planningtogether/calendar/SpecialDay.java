package org.planningtogether.calendar;

import java.time.LocalTime;

/**
 * How one special day is spent. It moves a night only when it ends after a midnight.
 *
 * @param start when it begins
 * @param end when it ends; at or before {@code start} it means the next day, 00:00 the midnight at the end of the day
 * @param eve it begins on the evening before, as some feasts do
 * @param overnight it ends on the day after
 */
public record SpecialDay(
    Children children,
    int priority,
    Occasion occasion,
    Wish wish,
    LocalTime start,
    LocalTime end,
    boolean eve,
    boolean overnight)
    implements Rule {

  public SpecialDay {
    Check.priority(priority);
    Check.time(start, "start");
    Check.time(end, "end");
    overnight = overnight || !eve && !end.isAfter(start) && !end.equals(LocalTime.MIDNIGHT);
    if (wish instanceof Wish.Split(_, LocalTime change)) {
      var inside = (eve || change.isAfter(start)) && (overnight || change.isBefore(end) || end.equals(LocalTime.MIDNIGHT));
      if (!inside) {
        throw new FlawedRule(Flaw.ORDER, "change");
      }
    }
  }

  /** From 10:00 to 18:00, for all children, without a night. */
  public static SpecialDay of(Occasion occasion, Wish wish) {
    return new SpecialDay(
        Children.ALL, 0, occasion, wish, LocalTime.of(10, 0), LocalTime.of(18, 0), false, false);
  }

  /** Until the same day's or the next day's time, without a night or with it. */
  public SpecialDay at(LocalTime from, LocalTime to, boolean withNight) {
    return new SpecialDay(children, priority, occasion, wish, from, to, eve, withNight);
  }

  @Override
  public Layer layer() {
    return Layer.SPECIAL_DAY;
  }

  @Override
  public SpecialDay with(Children others) {
    return new SpecialDay(others, priority, occasion, wish, start, end, eve, overnight);
  }
}
