package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Patterns that many families use, two weeks from a Monday. B is the parent with fewer nights, or else exchange them. */
public enum NamedPattern {
  ALTERNATING_WEEKS("alternating-weeks", "AAAAAAA BBBBBBB"),
  TWO_TWO_THREE("2-2-3", "AABBAAA BBAABBB"),
  TWO_TWO_FIVE_FIVE("2-2-5-5", "AABBAAA AABBBBB"),
  THREE_FOUR_FOUR_THREE("3-4-4-3", "AAABBBB AAAABBB"),
  FOUR_THREE("4-3", "AAAABBB AAAABBB"),
  WEEKEND_AND_MIDWEEK_NIGHT("weekend-midweek", "AABAAAA AABABBA"),
  WEEKEND_TO_SCHOOL_AND_MIDWEEK_NIGHT("weekend-to-school-midweek", "AABAAAA AABABBB"),
  WEEKEND_TO_SCHOOL("weekend-to-school", "AAAAAAA AAAABBB"),
  WEEKEND("weekend", "AAAAAAA AAAABBA"),
  EVERY_WEEKEND("every-weekend", "AAAABBA AAAABBA"),
  WEEKEND_AND_MIDWEEK_TEA("weekend-tea", "AAAAAAA AAAABBA");

  private static final int WEDNESDAY = 2;
  private static final int NEXT_WEDNESDAY = 9;

  private final String id;
  private final Nights nights;

  NamedPattern(String id, String nights) {
    this.id = id;
    this.nights = new Nights(nights);
  }

  /** Permanent. */
  public String id() {
    return id;
  }

  public Nights nights() {
    return nights;
  }

  /** The visits that belong to it: none, or tea on Wednesdays. */
  public List<DayVisit> visits() {
    if (this != WEEKEND_AND_MIDWEEK_TEA) {
      return List.of();
    }
    var start = LocalTime.of(15, 30);
    var end = LocalTime.of(18, 30);
    return List.of(new DayVisit(WEDNESDAY, Home.B, start, end), new DayVisit(NEXT_WEDNESDAY, Home.B, start, end));
  }

  /** The pattern with its first week in the week of a day. */
  public Cycle from(LocalDate day) {
    return new Cycle(
        nights, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), ChangeTimes.USUAL, visits());
  }
}
