package org.planningtogether.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Occasion;
import org.planningtogether.calendar.Rulebook;
import org.planningtogether.calendar.SchoolDates;
import org.planningtogether.calendar.SpecialDay;
import org.planningtogether.calendar.Window;

/** What is special about the days of a window: bank holidays, school holidays, days that the family keeps. */
final class DayNotes {

  private final Map<LocalDate, List<String>> notes = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Desk desk;
  private final List<ChildKey> children;
  private final Window window;
  private final RuleWords words;
  private final Said said;

  DayNotes(Desk desk, List<ChildKey> children, Rulebook rules, Window window, RuleWords words, Said said) {
    this.desk = desk;
    this.children = children;
    this.window = window;
    this.words = words;
    this.said = said;
    rules.bankHolidays().in(window).forEach(day -> {
      var key = "schedule.bank-holiday." + RuleWords.id(day.kind());
      note(day.date(), said.of(key) + (day.provisional() ? " " + said.of("schedule.provisional") : ""));
    });
    rules.schools().forEach(this::school);
    rules.rules().stream().filter(SpecialDay.class::isInstance).map(SpecialDay.class::cast)
        .filter(rule -> children.stream().anyMatch(rule.children()::include))
        .forEach(rule -> days(rule.occasion(), rules).forEach(day -> occasion(day, rule)));
  }

  List<String> on(LocalDate date) {
    return notes.getOrDefault(date, List.of());
  }

  boolean isHoliday(LocalDate date) {
    return holidays.contains(date);
  }

  private void school(SchoolDates school) {
    var here = children.stream().filter(school.children()::include).toList();
    if (here.isEmpty()) {
      return;
    }
    var whose = here.size() == children.size() ? "" : " (%s)".formatted(said.all(here.stream().map(key -> said.name(key, desk)).toList()));
    for (var holiday : school.holidays()) {
      var first = later(holiday.lastDay().plusDays(1), window.first());
      var last = holiday.back().minusDays(1);
      if (window.contains(first) && !last.isBefore(first)) {
        note(first, said.of("schedule.note.holiday", words.block(holiday.block()), said.date(last)) + whose);
        first.datesUntil(last.plusDays(1)).filter(window::contains).forEach(holidays::add);
      }
    }
    school.inset().stream().filter(window::contains).forEach(day -> {
      note(day, said.of("schedule.note.inset") + whose);
      holidays.add(day);
    });
  }

  private void occasion(LocalDate day, SpecialDay rule) {
    var people = new RuleWords.People(desk.names(), key -> said.name(key, desk));
    note(day, switch (rule.occasion()) {
      case Occasion.Yearly(String name, _) -> name;
      case Occasion.Once(String name, _) -> name;
      case Occasion.ChildsBirthday(ChildKey child, _) -> said.of("schedule.note.birthday", said.name(child, desk));
      case Occasion.ParentsBirthday(var parent, _) -> said.of("schedule.note.birthday", people.who(parent));
      case Occasion.Known(var feast) -> words.feast(feast);
    });
  }

  private Stream<LocalDate> days(Occasion occasion, Rulebook rules) {
    var years = IntStream.rangeClosed(window.first().getYear(), window.last().getYear()).boxed();
    var days = switch (occasion) {
      case Occasion.Known(var feast) -> years.flatMap(year -> rules.feasts().on(feast, year).stream());
      case Occasion.ChildsBirthday(_, MonthDay day) -> years.map(year -> in(year, day));
      case Occasion.ParentsBirthday(_, MonthDay day) -> years.map(year -> in(year, day));
      case Occasion.Yearly(_, MonthDay day) -> years.map(year -> in(year, day));
      case Occasion.Once(_, LocalDate day) -> Stream.of(day);
    };
    return days.filter(window::contains);
  }

  /** 29 February is 1 March in other years. */
  static LocalDate in(int year, MonthDay day) {
    return day.isValidYear(year) ? day.atYear(year) : LocalDate.of(year, 3, 1);
  }

  private void note(LocalDate date, String words) {
    var known = notes.computeIfAbsent(date, _ -> new ArrayList<>());
    if (!known.contains(words)) {
      known.add(words);
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
