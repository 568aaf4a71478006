package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.calendar.Block;
import org.planningtogether.calendar.BuildUp;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.Cycle;
import org.planningtogether.calendar.DayVisit;
import org.planningtogether.calendar.Feast;
import org.planningtogether.calendar.Feasts;
import org.planningtogether.calendar.HolidayRule;
import org.planningtogether.calendar.HolidayTimes;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.NamedPattern;
import org.planningtogether.calendar.Nights;
import org.planningtogether.calendar.Occasion;
import org.planningtogether.calendar.RegularPattern;
import org.planningtogether.calendar.SchoolDates;
import org.planningtogether.calendar.Share;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.calendar.SpecialDay;
import org.planningtogether.calendar.Wish;
import org.planningtogether.outline.Names;
import org.springframework.stereotype.Component;

/** Rules of the calendar in plain words, a sentence or two for each. */
@Component
class RuleWords {

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Said said;
  private final Clock clock;

  RuleWords(Said said, Clock clock) {
    this.said = said;
    this.clock = clock;
  }

  /** Whose words: how the parents are called, and the children by their keys. */
  record People(Names names, Function<ChildKey, String> children) {

    String who(Home home) {
      return Said.who(home, names);
    }
  }

  List<String> of(Sheet sheet, People people) {
    return switch (sheet) {
      case Sheet.Patterns patterns -> patterns.rules().stream().flatMap(rule -> of(rule, people).stream()).toList();
      case Sheet.Stages stages -> stages.rules().stream().flatMap(rule -> of(rule, people).stream()).toList();
      case Sheet.HolidayRules holidays -> holidays.rules().stream()
          .map(rule -> "%s: %s".formatted(block(rule.block()), of(rule, people))).toList();
      case Sheet.SpecialDays days -> specialDays(days, people);
      case Sheet.Schools schools -> schools.schools().stream().flatMap(school -> of(school, people).stream()).toList();
    };
  }

  private List<String> of(RegularPattern rule, People people) {
    var told = new ArrayList<String>();
    named(rule.cycle()).ifPresent(pattern -> told.add(said.of("schedule.rule.named", name(pattern))));
    told.addAll(of(rule.cycle(), people));
    if (rule.from() != null) {
      told.add(said.of("schedule.rule.from", said.date(rule.from())));
    }
    if (rule.until() != null) {
      told.add(said.of("schedule.rule.until", said.date(rule.until())));
    }
    return told;
  }

  /** The nights of each week, where the weeks begin, times and visits. */
  List<String> of(Cycle cycle, People people) {
    var told = new ArrayList<String>();
    var weeks = cycle.nights().weeks();
    if (!cycle.nights().none()) {
      for (int week = 0; week < weeks; week++) {
        var nights = week(cycle, week, people);
        told.add(weeks == 1 ? said.of("schedule.rule.each-week", nights) : said.of("schedule.rule.week", week + 1, nights));
      }
      if (weeks > 1) {
        told.add(said.of("schedule.rule.anchor", said.day(cycle.anchor())));
      }
      told.add(said.of("schedule.rule.times", said.time(cycle.times().usual())));
      cycle.times().byDay().forEach(
          (day, time) -> told.add(said.of("schedule.rule.time-on", said.weekday(day), said.time(time))));
    }
    cycle.visits().forEach(visit -> told.add(of(visit, cycle, people)));
    return told;
  }

  /** Monday to Thursday nights: Mum; Friday to Sunday nights: Dad. */
  private String week(Cycle cycle, int week, People people) {
    var runs = new ArrayList<String>();
    int first = week * 7;
    for (int day = first; day < first + 7; ) {
      @Nullable Home home = cycle.nights().at(day);
      int last = day;
      while (last + 1 < first + 7 && cycle.nights().at(last + 1) == home) {
        last++;
      }
      var who = home == null ? said.of("schedule.open") : people.who(home);
      runs.add(day == last
          ? said.of("schedule.rule.night", weekday(cycle, day), who)
          : said.of("schedule.rule.nights", weekday(cycle, day), weekday(cycle, last), who));
      day = last + 1;
    }
    return String.join("; ", runs);
  }

  private String weekday(Cycle cycle, int day) {
    return said.weekday(cycle.anchor().plusDays(day).getDayOfWeek());
  }

  private String of(DayVisit visit, Cycle cycle, People people) {
    var day = weekday(cycle, visit.day());
    var times = new Object[] {day, people.who(visit.home()), said.time(visit.start()), said.time(visit.end()), visit.day() / 7 + 1};
    return said.of(cycle.nights().weeks() == 1 ? "schedule.rule.visit" : "schedule.rule.visit-of-week", times);
  }

  private List<String> of(BuildUp rule, People people) {
    var told = new ArrayList<String>();
    for (var stage : rule.stages()) {
      told.add(stage(stage, people));
    }
    if (rule.until() != null) {
      told.add(said.of("schedule.rule.until", said.date(rule.until())));
    }
    return told;
  }

  String stage(BuildUp.Stage stage, People people) {
    var what = said.of("schedule.stage.kind." + id(stage.kind()));
    return "%s %s".formatted(
        said.of("schedule.rule.stage", said.date(stage.from()), what), String.join(" ", of(stage.cycle(), people)));
  }

  /** What becomes of one holiday, without its name. */
  String of(HolidayRule rule, People people) {
    var told = new ArrayList<String>();
    told.add(of(rule.share(), rule.block(), people));
    if (rule.own() != null) {
      told.add(said.of("schedule.rule.own-days", said.date(rule.own().first()), said.date(rule.own().last())));
    }
    if (!(rule.share() instanceof Share.Usual) && rule.block() != Block.BANK_HOLIDAYS && rule.block() != Block.INSET) {
      told.add(times(rule.times(), rule.share()));
    }
    return String.join(" ", told);
  }

  private String of(Share share, Block block, People people) {
    return switch (share) {
      case Share.Usual() -> said.of("schedule.share.usual.said");
      case Share.Extend() -> said.of("schedule.share.extend.said");
      case Share.Halves(Home even) -> said.of(
          "schedule.share.halves.said", people.who(even), people.who(even.other()), block(block), next(block),
          people.who(turn(even, next(block))));
      case Share.AlternateYears(Home even) -> said.of(
          "schedule.share.alternate.said", people.who(even), people.who(even.other()), block(block), next(block),
          people.who(turn(even, next(block))));
      case Share.ByWeeks(int weeks, Home even) ->
          said.of("schedule.share.weeks.said", weeks, people.who(even), people.who(even.other()));
      case Share.EachYear(var by, var decided) -> {
        var told = new ArrayList<String>();
        told.add(by == null ? said.of("schedule.share.each-year.said") : said.of("schedule.share.each-year.by", said.date(by)));
        decided.forEach((year, turn) -> told.add("%s: %s.".formatted(String.valueOf(year), turn(turn, people))));
        yield String.join(" ", told);
      }
    };
  }

  String turn(Share.Turn turn, People people) {
    return said.of("schedule.turn." + id(turn), people.names().a(), people.names().b());
  }

  private String times(HolidayTimes times, Share share) {
    var start = times.start() == HolidayTimes.Start.LAST_SCHOOL_DAY
        ? said.of("schedule.times.start.last-school-day.said")
        : said.of("schedule.times.start.next-morning.said", said.time(times.morning()));
    var end = times.end() == HolidayTimes.End.SCHOOL_GATE
        ? said.of("schedule.times.end.school-gate.said")
        : said.of("schedule.times.end.evening-before.said", said.time(times.evening()));
    var changes = share instanceof Share.AlternateYears ? "" : " " + said.of("schedule.times.change.said", said.time(times.change()));
    return start + " " + end + changes;
  }

  private List<String> specialDays(Sheet.SpecialDays days, People people) {
    var told = new ArrayList<String>();
    for (var rule : days.rules()) {
      told.add("%s: %s".formatted(occasion(rule.occasion(), people), of(rule, new Feasts(days.dates()), people)));
    }
    for (var date : days.dates()) {
      told.add(said.of("schedule.rule.feast-date", feast(date.feast()), said.day(date.day())));
    }
    return told;
  }

  /** How one special day is spent, without its name. */
  String of(SpecialDay rule, Feasts feasts, People people) {
    var spent = switch (rule.wish()) {
      case Wish.Usual() -> said.of("schedule.wish.usual.said");
      case Wish.AlternateYears(Home even) -> said.of(
          "schedule.wish.alternate.said", people.who(even), people.who(even.other())) + next(rule.occasion(), even, feasts, people);
      case Wish.With(Home home) -> said.of("schedule.wish.with.said", people.who(home));
      case Wish.Split(Home even, var change) ->
          said.of("schedule.wish.split.said", people.who(even), people.who(even.other()), said.time(change));
      case Wish.Both() -> said.of("schedule.wish.both.said");
      case Wish.Call() -> said.of("schedule.wish.call.said");
      case Wish.Twice() -> said.of("schedule.wish.twice.said");
      case Wish.None() -> said.of("schedule.wish.none.said");
    };
    return isTimed(rule.wish()) ? spent + " " + times(rule) : spent;
  }

  /** Whether hours belong to it. */
  static boolean isTimed(Wish wish) {
    return wish instanceof Wish.AlternateYears || wish instanceof Wish.With || wish instanceof Wish.Split;
  }

  private String times(SpecialDay rule) {
    var until = rule.overnight() ? ".night" : ".day";
    var key = rule.eve() ? "schedule.special.hours.eve" + until : "schedule.special.hours" + until;
    return said.of(key, said.time(rule.start()), said.time(rule.end()));
  }

  private String next(Occasion occasion, Home even, Feasts feasts, People people) {
    if (!(occasion instanceof Occasion.Known(Feast feast))) {
      return "";
    }
    var today = today();
    for (int year = today.getYear(); year < today.getYear() + 3; year++) {
      for (var day : feasts.on(feast, year)) {
        if (!day.isBefore(today)) {
          int turn = feast == Feast.NEW_YEARS_DAY ? year - 1 : year;
          return " " + said.of("schedule.rule.next-day", said.day(day), people.who(turn(even, turn)));
        }
      }
    }
    return "";
  }

  private List<String> of(SchoolDates school, People people) {
    var told = new ArrayList<String>();
    told.add(said.of("schedule.rule.school", school(school), people(school.children(), people)));
    for (var holiday : school.holidays()) {
      told.add(said.of("schedule.rule.school-holiday", block(holiday.block()), said.day(holiday.lastDay()), said.day(holiday.back())));
    }
    if (!school.inset().isEmpty()) {
      told.add(said.of("schedule.rule.inset", said.all(school.inset().stream().map(said::day).toList())));
    }
    if (school.unchecked()) {
      told.add(said.of("schedule.school.unchecked"));
    }
    return told;
  }

  String school(SchoolDates school) {
    return school.school().isEmpty() ? said.of("schedule.school.unnamed") : school.school();
  }

  String people(Children children, People people) {
    return children.all() ? said.of("schedule.children.all") : said.all(children.keys().stream().map(people.children()).toList());
  }

  String occasion(Occasion occasion, People people) {
    return switch (occasion) {
      case Occasion.Known(Feast feast) -> feast(feast);
      case Occasion.ChildsBirthday(ChildKey child, var day) ->
          said.of("schedule.occasion.childs-birthday", people.children().apply(child), said.date(day));
      case Occasion.ParentsBirthday(Home parent, var day) ->
          said.of("schedule.occasion.parents-birthday", people.who(parent), said.date(day));
      case Occasion.Yearly(String name, var day) -> "%s (%s)".formatted(name, said.date(day));
      case Occasion.Once(String name, LocalDate day) -> "%s (%s)".formatted(name, said.date(day));
    };
  }

  String feast(Feast feast) {
    return said.of("schedule.feast." + feast.id());
  }

  String block(Block block) {
    return said.of("schedule.block." + block.id());
  }

  String name(NamedPattern pattern) {
    return said.of("schedule.pattern." + pattern.id());
  }

  /** The named pattern with these nights, whichever parent has which letter. */
  static Optional<NamedPattern> named(Cycle cycle) {
    return Arrays.stream(NamedPattern.values())
        .filter(pattern -> pattern.visits().isEmpty() || !cycle.visits().isEmpty())
        .filter(pattern -> isOf(pattern, cycle.nights()))
        .max(Comparator.comparing(pattern -> pattern.visits().size()));
  }

  private static boolean isOf(NamedPattern pattern, Nights nights) {
    return pattern.nights().equals(nights) || pattern.nights().mirrored().equals(nights);
  }

  private static Home turn(Home even, String year) {
    return turn(even, Integer.parseInt(year));
  }

  private static Home turn(Home even, int year) {
    return year % 2 == 0 ? even : even.other();
  }

  /** The year in which a holiday begins next, roughly: by the months in which it usually is. As text, without a comma. */
  private String next(Block block) {
    var today = today();
    int lastMonth = switch (block) {
      case SPRING_HALF_TERM -> 2;
      case EASTER -> 4;
      case SUMMER_HALF_TERM -> 5;
      case SUMMER -> 8;
      case AUTUMN_HALF_TERM -> 10;
      case CHRISTMAS, SCHOOL_HOLIDAYS, INSET, BANK_HOLIDAYS -> 12;
    };
    return String.valueOf(today.getMonthValue() > lastMonth ? today.getYear() + 1 : today.getYear());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HERE);
  }

  static String id(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
