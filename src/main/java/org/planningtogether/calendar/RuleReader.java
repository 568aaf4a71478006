package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.planningtogether.calendar.Share.Turn;

/** Makes rules of what {@link RuleWriter} wrote, and of nothing else. */
final class RuleReader {

  private RuleReader() {}

  static RegularPattern pattern(Entry entry) {
    return new RegularPattern(
        entry.children(), priority(entry), cycle(entry), entry.dayOrNone("from"), entry.dayOrNone("until"));
  }

  static BuildUp buildUp(Entry entry) {
    return new BuildUp(
        entry.children(), priority(entry), entry.objects("stages", RuleReader::stage), entry.dayOrNone("until"));
  }

  static HolidayRule holiday(Entry entry) {
    return new HolidayRule(
        entry.children(),
        priority(entry),
        entry.one("block", Block.values(), Block::id),
        entry.has("own") ? entry.object("own", RuleReader::span) : null,
        entry.object("share", RuleReader::share),
        entry.object("times", RuleReader::times));
  }

  static SpecialDay specialDay(Entry entry) {
    return new SpecialDay(
        entry.children(),
        priority(entry),
        entry.object("day", RuleReader::occasion),
        entry.object("wish", RuleReader::wish),
        entry.time("start"),
        entry.time("end"),
        entry.flag("eve"),
        entry.flag("overnight"));
  }

  static FeastDate feastDate(Entry entry) {
    return new FeastDate(feast(entry), entry.day("day"));
  }

  static SchoolDates school(Entry entry) {
    return new SchoolDates(
        entry.has("school") ? entry.text("school") : "",
        entry.children(),
        entry.day("from"),
        entry.day("until"),
        entry.objects("holidays", RuleReader::schoolHoliday),
        entry.days("inset"),
        entry.time("opens"),
        entry.time("closes"),
        entry.flag("unchecked"));
  }

  private static SchoolDates.Holiday schoolHoliday(Entry entry) {
    return new SchoolDates.Holiday(
        entry.one("block", Block.values(), Block::id), entry.day("lastDay"), entry.day("back"));
  }

  private static int priority(Entry entry) {
    return entry.number("priority", 0);
  }

  private static BuildUp.Stage stage(Entry entry) {
    return new BuildUp.Stage(entry.day("from"), entry.one("kind", BuildUp.Kind.values(), RuleWriter::id), cycle(entry));
  }

  private static Cycle cycle(Entry entry) {
    return new Cycle(
        new Nights(entry.text("nights")),
        entry.day("anchor"),
        entry.object("change", RuleReader::changeTimes),
        entry.objects("visits", RuleReader::visit));
  }

  private static ChangeTimes changeTimes(Entry entry) {
    var byDay = new EnumMap<DayOfWeek, LocalTime>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (entry.has(RuleWriter.id(day))) {
        byDay.put(day, entry.time(RuleWriter.id(day)));
      }
    }
    return new ChangeTimes(entry.time("usual"), byDay);
  }

  private static DayVisit visit(Entry entry) {
    return new DayVisit(entry.number("day", -1), entry.home("with"), entry.time("start"), entry.time("end"));
  }

  private static HolidayRule.Span span(Entry entry) {
    return new HolidayRule.Span(entry.monthDay("first"), entry.monthDay("last"));
  }

  private static HolidayTimes times(Entry entry) {
    return new HolidayTimes(
        entry.one("start", HolidayTimes.Start.values(), RuleWriter::id),
        entry.one("end", HolidayTimes.End.values(), RuleWriter::id),
        entry.time("morning"),
        entry.time("evening"),
        entry.time("change"),
        entry.flag("notOn25December"));
  }

  private static Share share(Entry entry) {
    return switch (entry.text("kind")) {
      case "usual" -> new Share.Usual();
      case "halves" -> new Share.Halves(entry.home("evenYear"));
      case "alternate-years" -> new Share.AlternateYears(entry.home("evenYear"));
      case "weeks" -> new Share.ByWeeks(entry.number("weeks", 0), entry.home("evenYear"));
      case "each-year" -> eachYear(entry);
      case "extend" -> new Share.Extend();
      default -> throw new FlawedRule(Flaw.UNKNOWN, "kind");
    };
  }

  private static Share eachYear(Entry entry) {
    MonthDay by = entry.has("by") ? entry.monthDay("by") : null;
    return new Share.EachYear(by, entry.has("decided") ? entry.object("decided", RuleReader::decided) : new TreeMap<>());
  }

  private static SortedMap<Integer, Turn> decided(Entry entry) {
    var decided = new TreeMap<Integer, Turn>();
    for (int year = Check.FIRST_YEAR; year <= Check.LAST_YEAR; year++) {
      if (entry.has("" + year)) {
        decided.put(year, entry.one("" + year, Turn.values(), RuleWriter::id));
      }
    }
    return decided;
  }

  private static Occasion occasion(Entry entry) {
    return switch (entry.text("kind")) {
      case "known" -> new Occasion.Known(feast(entry));
      case "child" -> new Occasion.ChildsBirthday(new ChildKey(entry.text("child")), entry.monthDay("day"));
      case "parent" -> new Occasion.ParentsBirthday(entry.home("parent"), entry.monthDay("day"));
      case "yearly" -> new Occasion.Yearly(entry.text("name"), entry.monthDay("day"));
      case "once" -> new Occasion.Once(entry.text("name"), entry.day("day"));
      default -> throw new FlawedRule(Flaw.UNKNOWN, "kind");
    };
  }

  private static Feast feast(Entry entry) {
    return entry.one("feast", Feast.values(), Feast::id);
  }

  private static Wish wish(Entry entry) {
    return switch (entry.text("kind")) {
      case "usual" -> new Wish.Usual();
      case "alternate-years" -> new Wish.AlternateYears(entry.home("evenYear"));
      case "with" -> new Wish.With(entry.home("home"));
      case "split" -> new Wish.Split(entry.home("evenYear"), entry.time("change"));
      case "both" -> new Wish.Both();
      case "call" -> new Wish.Call();
      case "twice" -> new Wish.Twice();
      case "none" -> new Wish.None();
      default -> throw new FlawedRule(Flaw.UNKNOWN, "kind");
    };
  }
}
