package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nights and visits by day that come again and again.
 *
 * @param anchor the day of the first letter; the cycle runs from there in both directions
 * @param times when the child changes home
 * @param visits parts of days that move no night
 */
public record Cycle(Nights nights, LocalDate anchor, ChangeTimes times, List<DayVisit> visits) {

  private static final int MOST_VISITS = 112;

  public Cycle {
    Check.day(anchor, "anchor");
    Check.atMost(visits, MOST_VISITS, "visits");
    Check.distinct(visits, "visits");
    for (var visit : visits) {
      Check.number(visit.day(), 0, nights.length() - 1, "visits");
    }
    visits = visits.stream().sorted(Comparator.comparingInt(DayVisit::day).thenComparing(DayVisit::start)).toList();
    if (nights.none() && visits.isEmpty()) {
      throw new FlawedRule(Flaw.NOTHING_IN_IT, "nights");
    }
  }

  @Nullable Home at(LocalDate night) {
    return nights.at(index(night));
  }

  List<DayVisit> visitsOn(LocalDate date) {
    if (visits.isEmpty()) {
      return visits;
    }
    var index = index(date);
    return visits.stream().filter(visit -> visit.day() == index).toList();
  }

  private int index(LocalDate date) {
    return (int) Math.floorMod(ChronoUnit.DAYS.between(anchor, date), (long) nights.length());
  }
}
