package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What tests of the calendar speak of: two children, one school, a builder of rules. */
final class Family {
  static final ChildKey ADA = new ChildKey("ada");
  static final ChildKey BEN = new ChildKey("ben");

  private final List<Rule> rules = new ArrayList<>();
  private final List<SchoolDates> schools = new ArrayList<>();
  private final List<FeastDate> dates = new ArrayList<>();
  private BankHolidays bankHolidays = BankHolidays.COMPUTED;

  static Family family() {
    return new Family();
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static LocalTime clock(String time) {
    return LocalTime.parse(time);
  }

  static ZonedDateTime moment(String at) {
    return ZonedDateTime.parse(at + "[Europe/London]");
  }

  static Window window(String first, String last) {
    return new Window(day(first), day(last));
  }

  /** A pattern from a Monday on, for all children. */
  static RegularPattern pattern(String nights, String anchor) {
    return RegularPattern.of(new Cycle(new Nights(nights), day(anchor), ChangeTimes.USUAL, List.of()));
  }

  static SpecialDay kept(Feast feast, Wish wish) {
    return SpecialDay.of(new Occasion.Known(feast), wish);
  }

  /** The school year 2026 to 2027 as many English councils have it. */
  static SchoolDates school() {
    return new SchoolDates(
        "School",
        Children.ALL,
        day("2026-09-01"),
        day("2027-08-31"),
        List.of(
            holiday(Block.AUTUMN_HALF_TERM, "2026-10-23", "2026-11-02"),
            holiday(Block.CHRISTMAS, "2026-12-18", "2027-01-04"),
            holiday(Block.SPRING_HALF_TERM, "2027-02-12", "2027-02-22"),
            holiday(Block.EASTER, "2027-03-24", "2027-04-12"),
            holiday(Block.SUMMER_HALF_TERM, "2027-05-28", "2027-06-07"),
            holiday(Block.SUMMER, "2027-07-21", "2027-09-02")),
        List.of(day("2026-09-01")),
        clock("08:45"),
        clock("15:30"),
        false);
  }

  static SchoolDates.Holiday holiday(Block block, String lastDay, String back) {
    return new SchoolDates.Holiday(block, day(lastDay), day(back));
  }

  Family with(Rule... more) {
    rules.addAll(Arrays.asList(more));
    return this;
  }

  Family with(SchoolDates... more) {
    schools.addAll(Arrays.asList(more));
    return this;
  }

  Family with(FeastDate... more) {
    dates.addAll(Arrays.asList(more));
    return this;
  }

  Family with(BankHolidays others) {
    bankHolidays = others;
    return this;
  }

  Rulebook rules() {
    return new Rulebook(rules, schools, new Feasts(dates), bankHolidays);
  }

  Timetable from(String first, String last) {
    return Timetable.of(rules(), List.of(ADA, BEN), window(first, last));
  }

  /** Ada's nights as letters: A, B, - not decided, ? needs deciding. */
  String nights(String first, String last) {
    return nights(ADA, first, last);
  }

  String nights(ChildKey child, String first, String last) {
    var timetable = from(first, last);
    var letters = new StringBuilder();
    timetable.window().days().forEach(date -> letters.append(switch (timetable.night(child, date)) {
      case Night.With(Home home, _) -> home.name();
      case Night.NotDecided _ -> "-";
      case Night.NeedsDeciding _ -> "?";
    }));
    return letters.toString();
  }
}
