package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Any rules at all between 2025 and 2030, good ones and silly ones, the same for the same seed. */
final class RandomRules {
  static final List<ChildKey> CHILDREN = IntStream.range(0, 4).mapToObj(i -> new ChildKey("child-" + i)).toList();

  private static final LocalDate START = LocalDate.parse("2025-01-01");
  private static final int DAYS = 6 * 365;

  private final RandomGenerator random;

  RandomRules(RandomGenerator random) {
    this.random = random;
  }

  Rulebook rulebook() {
    var rules = new ArrayList<Rule>();
    IntStream.range(0, random.nextInt(4)).forEach(_ -> rules.add(pattern()));
    IntStream.range(0, random.nextInt(2)).forEach(_ -> rules.add(buildUp()));
    IntStream.range(0, random.nextInt(8)).forEach(_ -> rules.add(holiday()));
    IntStream.range(0, random.nextInt(8)).forEach(_ -> rules.add(specialDay()));
    IntStream.range(0, random.nextInt(5)).forEach(_ -> rules.add(swap()));
    var schools = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> school()).toList();
    var dates = List.of(new FeastDate(pick(Feast.values()), day()));
    return new Rulebook(rules, schools, new Feasts(dates), BankHolidays.COMPUTED);
  }

  LocalDate day() {
    return START.plusDays(random.nextInt(DAYS));
  }

  Window window() {
    var first = day();
    return new Window(first, first.plusDays(random.nextInt(500)));
  }

  Nights nights() {
    int length = 7 * (1 + random.nextInt(8));
    var letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append("AAAAAABBBBBB-".charAt(random.nextInt(13)));
    }
    return new Nights(letters.replace(0, 1, "A").toString());
  }

  Cycle cycle() {
    var nights = nights();
    var visits = IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> new DayVisit(
            random.nextInt(nights.length()), home(), LocalTime.of(8 + i, 0), LocalTime.of(12 + 2 * i, 30)))
        .distinct()
        .toList();
    return new Cycle(nights, day(), times(), visits);
  }

  HolidayRule holiday() {
    var block = pick(Block.values());
    boolean own = block.ofSchool() && random.nextInt(3) == 0;
    var span = own ? new HolidayRule.Span(monthDay(), monthDay()) : null;
    return new HolidayRule(children(), priority(), block, span, share(block), holidayTimes());
  }

  HolidayTimes holidayTimes() {
    return new HolidayTimes(
        pick(HolidayTimes.Start.values()), pick(HolidayTimes.End.values()), clock(), clock(), clock(), random.nextBoolean());
  }

  Home home() {
    return pick(Home.values());
  }

  SchoolDates school() {
    int year = 2025 + random.nextInt(5);
    var holidays = new ArrayList<SchoolDates.Holiday>();
    var day = LocalDate.of(year, 9, 20).plusDays(random.nextInt(20));
    for (var block : Block.values()) {
      if (block.ofSchool()) {
        var back = day.plusDays(1 + random.nextInt(45));
        holidays.add(new SchoolDates.Holiday(block, day, back));
        day = back.plusDays(random.nextInt(40));
      }
    }
    var inset = IntStream.range(0, random.nextInt(6)).mapToObj(_ -> day()).distinct().toList();
    return new SchoolDates("", children(), LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31), holidays, inset,
        LocalTime.of(9, 0), LocalTime.of(15, 0), false);
  }

  private RegularPattern pattern() {
    var from = random.nextBoolean() ? day() : null;
    var until = random.nextBoolean() ? (from == null ? day() : from.plusDays(random.nextInt(400))) : null;
    return new RegularPattern(children(), priority(), cycle(), from, until);
  }

  private BuildUp buildUp() {
    var stages = IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(_ -> day())
        .distinct()
        .map(from -> new BuildUp.Stage(from, BuildUp.Kind.OVERNIGHT, cycle()))
        .toList();
    return new BuildUp(children(), priority(), stages, null);
  }

  private Share share(Block block) {
    if (block == Block.BANK_HOLIDAYS || block == Block.INSET && random.nextBoolean()) {
      return new Share.Extend();
    }
    return switch (random.nextInt(5)) {
      case 0 -> new Share.Usual();
      case 1 -> new Share.Halves(home());
      case 2 -> new Share.AlternateYears(home());
      case 3 -> new Share.ByWeeks(1 + random.nextInt(6), home());
      default -> new Share.EachYear(null, new TreeMap<>(Map.of(2027, pick(Share.Turn.values()))));
    };
  }

  private SpecialDay specialDay() {
    var occasion = switch (random.nextInt(4)) {
      case 0 -> new Occasion.ChildsBirthday(pick(CHILDREN.toArray(ChildKey[]::new)), monthDay());
      case 1 -> new Occasion.Once("Play", day());
      default -> new Occasion.Known(pick(Feast.values()));
    };
    var wish = switch (random.nextInt(5)) {
      case 0 -> new Wish.With(home());
      case 1 -> new Wish.AlternateYears(home());
      case 2 -> new Wish.Split(home(), LocalTime.of(14, 0));
      case 3 -> new Wish.Both();
      default -> new Wish.Usual();
    };
    var start = LocalTime.of(8 + random.nextInt(6), 0);
    var end = LocalTime.of(15 + random.nextInt(9), 0);
    return new SpecialDay(
        children(), priority(), occasion, wish, start, end, random.nextInt(4) == 0, random.nextInt(3) == 0);
  }

  private Swap swap() {
    var nights = new TreeMap<LocalDate, Home>();
    IntStream.range(0, 1 + random.nextInt(6)).forEach(_ -> nights.put(day(), home()));
    return new Swap(children(), priority(), nights, random.nextBoolean() ? clock() : null);
  }

  private Children children() {
    return random.nextBoolean()
        ? Children.ALL
        : Children.of(CHILDREN.stream().filter(_ -> random.nextBoolean()).toList());
  }

  private ChangeTimes times() {
    var byDay = new EnumMap<DayOfWeek, LocalTime>(DayOfWeek.class);
    IntStream.range(0, random.nextInt(4)).forEach(_ -> byDay.put(pick(DayOfWeek.values()), clock()));
    return new ChangeTimes(clock(), byDay);
  }

  private MonthDay monthDay() {
    return MonthDay.from(LocalDate.of(2028, 1, 1).plusDays(random.nextInt(366)));
  }

  private LocalTime clock() {
    return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
  }

  private int priority() {
    return random.nextInt(3);
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
