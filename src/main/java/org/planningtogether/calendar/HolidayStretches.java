package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.calendar.HolidayTimes.End;
import org.planningtogether.calendar.HolidayTimes.Start;

/** The stretches of holiday rules for one child. */
final class HolidayStretches {
  private final Schooling schooling;
  private final Board usual;

  /** @param usual what would be so without any holiday */
  HolidayStretches(Schooling schooling, Board usual) {
    this.schooling = schooling;
    this.usual = usual;
  }

  List<Stretch> of(HolidayRule rule) {
    if (rule.share() instanceof Share.Extend) {
      return List.of();
    }
    if (rule.own() != null) {
      return own(rule, rule.own());
    }
    return switch (rule.block()) {
      case INSET -> inset(rule);
      case BANK_HOLIDAYS -> List.of();
      case SCHOOL_HOLIDAYS, AUTUMN_HALF_TERM, CHRISTMAS, SPRING_HALF_TERM, EASTER, SUMMER_HALF_TERM, SUMMER ->
          school(rule);
    };
  }

  private List<Stretch> own(HolidayRule rule, HolidayRule.Span span) {
    var times = rule.times();
    var start = times.start() == Start.NEXT_MORNING ? times.morning() : times.change();
    var end = times.end() == End.EVENING_BEFORE ? times.evening() : times.change();
    var stretches = new ArrayList<Stretch>();
    for (int year = usual.first.getYear() - 1; year <= usual.last.getYear(); year++) {
      var first = Yearly.on(span.first(), year);
      var last = Yearly.on(span.last(), span.last().isBefore(span.first()) ? year + 1 : year);
      add(stretches, rule, first, last, start, end);
    }
    return stretches;
  }

  private List<Stretch> school(HolidayRule rule) {
    var stretches = new ArrayList<Stretch>();
    for (var known : schooling.holidays()) {
      if (rule.block() == Block.SCHOOL_HOLIDAYS || rule.block() == known.holiday().block()) {
        var times = rule.times();
        var holiday = known.holiday();
        var start = times.start() == Start.LAST_SCHOOL_DAY ? known.school().closes() : times.morning();
        var end = times.end() == End.SCHOOL_GATE ? known.school().opens() : times.evening();
        add(stretches, rule, firstNight(rule, holiday.lastDay()), lastNight(rule, holiday.back()), start, end);
      }
    }
    return stretches;
  }

  private List<Stretch> inset(HolidayRule rule) {
    var stretches = new ArrayList<Stretch>();
    for (var known : schooling.insetDays()) {
      var start = rule.times().start() == Start.LAST_SCHOOL_DAY ? known.school().closes() : rule.times().morning();
      var end = rule.times().end() == End.SCHOOL_GATE ? known.school().opens() : rule.times().evening();
      var before = known.first().minusDays(1);
      var after = known.last().plusDays(1);
      add(stretches, rule, firstNight(rule, before), lastNight(rule, after), start, end);
    }
    return stretches;
  }

  private static LocalDate firstNight(HolidayRule rule, LocalDate lastSchoolDay) {
    return rule.times().start() == Start.LAST_SCHOOL_DAY ? lastSchoolDay : lastSchoolDay.plusDays(1);
  }

  private static LocalDate lastNight(HolidayRule rule, LocalDate back) {
    return back.minusDays(rule.times().end() == End.SCHOOL_GATE ? 1 : 2);
  }

  private void add(
      List<Stretch> stretches, HolidayRule rule, LocalDate first, LocalDate last, LocalTime start, LocalTime end) {
    if (last.isBefore(first) || last.isBefore(usual.first) || first.isAfter(usual.last)) {
      return;
    }
    var times = new Stretch.Times(start, _ -> rule.times().change(), end);
    var stretch = Stretch.of(rule, first, last, says(rule, first, last), times);
    stretches.add(asUsual(rule.share(), first.getYear()) ? stretch.asUsual() : stretch);
  }

  private static boolean asUsual(Share share, int year) {
    return share instanceof Share.Usual
        || share instanceof Share.EachYear(_, var decided) && decided.get(year) == Share.Turn.USUAL;
  }

  private Function<LocalDate, @Nullable Night> says(HolidayRule rule, LocalDate first, LocalDate last) {
    int nights = (int) ChronoUnit.DAYS.between(first, last) + 1;
    int year = first.getYear();
    return switch (rule.share()) {
      case Share.Usual(), Share.Extend() -> this::usual;
      case Share.Halves(Home even) -> halves(rule, Yearly.turn(even, year), first, nights);
      case Share.AlternateYears(Home even) -> whole(new Night.With(Yearly.turn(even, year), rule));
      case Share.ByWeeks(int weeks, Home even) -> inTurns(rule, Yearly.turn(even, year), first, 7 * weeks);
      case Share.EachYear(_, var decided) -> switch (decided.get(year)) {
        case ALL_A -> whole(new Night.With(Home.A, rule));
        case ALL_B -> whole(new Night.With(Home.B, rule));
        case FIRST_HALF_A -> halves(rule, Home.A, first, nights);
        case FIRST_HALF_B -> halves(rule, Home.B, first, nights);
        case USUAL -> this::usual;
        case null -> whole(new Night.NotDecided(rule));
      };
    };
  }

  private @Nullable Night usual(LocalDate night) {
    return night.isBefore(usual.first) || night.isAfter(usual.last) ? null : usual.night(usual.index(night));
  }

  private static Function<LocalDate, @Nullable Night> whole(Night answer) {
    return _ -> answer;
  }

  /** The odd night belongs to the first half. */
  private static Function<LocalDate, @Nullable Night> halves(Rule rule, Home home, LocalDate first, int nights) {
    return inTurns(rule, home, first, (nights + 1) / 2);
  }

  private static Function<LocalDate, @Nullable Night> inTurns(Rule rule, Home home, LocalDate first, int each) {
    var mine = new Night.With(home, rule);
    var others = new Night.With(home.other(), rule);
    return night -> ChronoUnit.DAYS.between(first, night) / each % 2 == 0 ? mine : others;
  }
}
