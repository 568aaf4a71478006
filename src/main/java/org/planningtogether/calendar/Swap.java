package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What both agreed on, once, for certain nights: those that were asked for and those that were given back.
 *
 * @param priority the higher counts where two swaps name one night; for example in the order of agreement
 * @param time when the child changes home on such a day, or null for the usual time
 */
public record Swap(Children children, int priority, SortedMap<LocalDate, Home> nights, @Nullable LocalTime time)
    implements Rule {

  private static final int MOST_NIGHTS = 100;

  public Swap {
    Check.number(priority, 0, Integer.MAX_VALUE, "priority");
    if (time != null) {
      Check.time(time, "time");
    }
    Check.some(nights.keySet(), "nights");
    Check.atMost(nights.keySet(), MOST_NIGHTS, "nights");
    nights.keySet().forEach(night -> Check.day(night, "nights"));
    nights = Collections.unmodifiableSortedMap(new TreeMap<>(nights));
  }

  @Override
  public Layer layer() {
    return Layer.SWAP;
  }

  @Override
  public Swap with(Children others) {
    return new Swap(others, priority, nights, time);
  }
}
