package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What special days do: some parts of days move nights, others are visits. */
final class SpecialParts {
  private final Feasts feasts;
  private final int firstYear;
  private final int lastYear;
  private final Map<Occasion, List<LocalDate>> known = new ConcurrentHashMap<>();

  SpecialParts(Feasts feasts, LocalDate first, LocalDate last) {
    this.feasts = feasts;
    firstYear = first.getYear() - 1;
    lastYear = last.getYear() + 1;
  }

  /** Time with one parent. @param minutes how long the whole special day is */
  record Part(SpecialDay rule, Home home, LocalDateTime start, LocalDateTime end, long minutes) {

    LocalDate firstNight() {
      return start.toLocalDate();
    }

    /** The last night that it moves; before the first one when it moves none. */
    LocalDate lastNight() {
      boolean untilMidnight = end.toLocalTime().equals(LocalTime.MIDNIGHT) && !rule.overnight();
      return end.toLocalDate().minusDays(untilMidnight ? 2 : 1);
    }

    boolean movesNights() {
      return !lastNight().isBefore(firstNight());
    }

    Stretch stretch() {
      var answer = new Night.With(home, rule);
      var times = new Stretch.Times(start.toLocalTime(), _ -> start.toLocalTime(), end.toLocalTime());
      return new Stretch(rule, firstNight(), lastNight(), minutes, _ -> answer, times, false);
    }
  }

  List<Part> of(SpecialDay rule) {
    return all(rule.occasion()).stream()
        .flatMap(date -> parts(rule, date, turnYear(rule.occasion(), date)).stream())
        .toList();
  }

  /** All days of an occasion, from a year before the first day to a year after the last one. */
  List<LocalDate> all(Occasion occasion) {
    return known.computeIfAbsent(occasion, _ -> IntStream.rangeClosed(firstYear, lastYear)
        .boxed()
        .flatMap(year -> days(occasion, year).stream())
        .toList());
  }

  private List<LocalDate> days(Occasion occasion, int year) {
    return switch (occasion) {
      case Occasion.Known(Feast feast) -> feasts.on(feast, year);
      case Occasion.ChildsBirthday(_, var day) -> List.of(Yearly.on(day, year));
      case Occasion.ParentsBirthday(_, var day) -> List.of(Yearly.on(day, year));
      case Occasion.Yearly(_, var day) -> List.of(Yearly.on(day, year));
      case Occasion.Once(_, var day) -> day.getYear() == year ? List.of(day) : List.of();
    };
  }

  /** New Year's Day alone has the turn of the day before. */
  private static int turnYear(Occasion occasion, LocalDate date) {
    return occasion.equals(new Occasion.Known(Feast.NEW_YEARS_DAY)) ? date.getYear() - 1 : date.getYear();
  }

  static LocalDateTime start(SpecialDay rule, LocalDate date) {
    return date.minusDays(rule.eve() ? 1 : 0).atTime(rule.start());
  }

  static LocalDateTime end(SpecialDay rule, LocalDate date) {
    boolean nextDay = rule.overnight() || rule.end().equals(LocalTime.MIDNIGHT);
    return date.plusDays(nextDay ? 1 : 0).atTime(rule.end());
  }

  private static List<Part> parts(SpecialDay rule, LocalDate date, int year) {
    return switch (rule.wish()) {
      case Wish.AlternateYears(Home even) -> List.of(part(rule, Yearly.turn(even, year), date, null, null));
      case Wish.With(Home home) -> List.of(part(rule, home, date, null, null));
      case Wish.Split(Home even, LocalTime change) -> List.of(
          part(rule, Yearly.turn(even, year), date, null, date.atTime(change)),
          part(rule, Yearly.turn(even, year).other(), date, date.atTime(change), null));
      case Wish.Usual(), Wish.Both(), Wish.Call(), Wish.Twice(), Wish.None() -> List.of();
    };
  }

  private static Part part(
      SpecialDay rule, Home home, LocalDate date, @Nullable LocalDateTime from, @Nullable LocalDateTime until) {
    var start = start(rule, date);
    var end = end(rule, date);
    return new Part(
        rule, home, from == null ? start : from, until == null ? end : until, ChronoUnit.MINUTES.between(start, end));
  }
}
