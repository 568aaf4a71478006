package org.planningtogether.calendar;

import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the nights of a holiday are shared. The year is that of the block's first day: Christmas 2026 ends in January 2027.
 * {@code evenYear} is whose turn it is in even years; in odd years it is the other one's.
 */
public sealed interface Share {

  /** As if there were no holiday. */
  record Usual() implements Share {}

  /** The first half in turns; an odd night belongs to the first half. */
  record Halves(Home evenYear) implements Share {}

  /** The whole of it in turns. */
  record AlternateYears(Home evenYear) implements Share {}

  /** So many weeks each, again and again. One week each is "alternate weeks". @param evenYear who begins */
  record ByWeeks(int weeks, Home evenYear) implements Share {
    public ByWeeks {
      Check.number(weeks, 1, 6, "weeks");
    }
  }

  /**
   * Not decided until somebody decides, each year anew.
   *
   * @param by the day by which to decide, or null
   * @param decided what is decided already, by the year of the block's first day
   */
  record EachYear(@Nullable MonthDay by, SortedMap<Integer, Turn> decided) implements Share {
    public EachYear {
      Check.atMost(decided.keySet(), 50, "decided");
      decided.keySet().forEach(year -> Check.year(year, "decided"));
      decided = Collections.unmodifiableSortedMap(new TreeMap<>(decided));
    }
  }

  /** The weekend beside the day grows by one night. For bank holidays and inset days only. */
  record Extend() implements Share {}

  /** What was decided for one year. */
  enum Turn {
    ALL_A,
    ALL_B,
    FIRST_HALF_A,
    FIRST_HALF_B,
    USUAL
  }
}
