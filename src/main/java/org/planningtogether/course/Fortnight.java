package org.planningtogether.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * In which of two homes a child sleeps, for fourteen nights that come round again and again. A night keeps its day of the
 * week whenever the fortnight starts: a weekend stays a weekend.
 *
 * @param nights fourteen letters, A or B, from Monday on
 * @param first the day on which it starts, in the first of the two weeks
 */
public record Fortnight(String nights, LocalDate first) {

  /** How many nights there are in it. */
  static final int LENGTH = 14;

  /** How many days are counted as a year. */
  private static final int YEAR = 365;

  public Fortnight {
    if (!isPattern(nights)) {
      throw new IllegalArgumentException("must be 14 letters, each A or B");
    }
  }

  static boolean isPattern(String nights) {
    return nights.matches("[AB]{14}");
  }

  /** The one that starts on the next such day of the week, which may be today. */
  static Fortnight from(String nights, DayOfWeek day, LocalDate today) {
    return new Fortnight(nights, today.with(TemporalAdjusters.nextOrSame(day)));
  }

  /** One day of the week with the homes of its two nights. */
  public record Day(DayOfWeek day, String week1, String week2) {

    /** {@code monday}. */
    public String name() {
      return day.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The seven days of a week, the first one first. */
  public List<Day> days() {
    return IntStream.range(0, LENGTH / 2)
        .mapToObj(day -> new Day(first.plusDays(day).getDayOfWeek(), home(day), home(day + LENGTH / 2)))
        .toList();
  }

  /** How many of its nights are in a home. */
  public int nights(String home) {
    return count(home, LENGTH);
  }

  /** How many nights are in a home in 365 days from its first day on. */
  public int nightsInYear(String home) {
    return count(home, YEAR);
  }

  private int count(String home, int days) {
    return (int) IntStream.range(0, days).filter(day -> home(day).equals(home)).count();
  }

  private String home(int day) {
    var night = (first.getDayOfWeek().ordinal() + day) % LENGTH;
    return nights.substring(night, night + 1);
  }
}
