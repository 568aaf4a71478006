package org.planningtogether.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Handover;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Night;
import org.planningtogether.calendar.Timetable;
import org.planningtogether.calendar.Visit;

/** A calendar as tables and lists for some of a plan's children. */
final class Picture {

  private final Desk desk;
  private final Timetable nights;
  private final List<ChildKey> children;
  private final DayNotes notes;
  private final Said said;
  private final Map<LocalDate, List<Handover>> handovers;
  private final Map<LocalDate, List<Visit>> visits;

  Picture(Desk desk, Timetable nights, List<ChildKey> children, DayNotes notes, Said said) {
    this.desk = desk;
    this.nights = nights;
    this.children = children;
    this.notes = notes;
    this.said = said;
    this.handovers = children.stream().flatMap(child -> nights.handovers(child).stream())
        .collect(Collectors.groupingBy(Handover::date));
    this.visits = children.stream().flatMap(child -> nights.visits(child).stream())
        .collect(Collectors.groupingBy(Visit::date));
  }

  MonthTable month(YearMonth month) {
    return table(said.month(month), month.atDay(1), month.atEndOfMonth());
  }

  /** The two weeks in the first of which a day lies. */
  MonthTable fortnight(LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return table(said.of("schedule.fortnight", said.date(monday)), monday, monday.plusDays(13));
  }

  private MonthTable table(String title, LocalDate first, LocalDate last) {
    var weekdays = Arrays.stream(DayOfWeek.values())
        .map(day -> new MonthTable.Weekday(said.weekday(day), said.briefWeekday(day))).toList();
    var weeks = new ArrayList<MonthTable.Week>();
    var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
      weeks.add(new MonthTable.Week(
          monday.datesUntil(monday.plusWeeks(1))
              .map(date -> date.isBefore(first) || date.isAfter(last) ? outside(date) : day(date)).toList()));
    }
    return new MonthTable(title, weekdays, weeks);
  }

  private static MonthTable.Day outside(LocalDate date) {
    return new MonthTable.Day(date, Mark.OUTSIDE, "", null, false, List.of());
  }

  MonthTable.Day day(LocalDate date) {
    var marks = new LinkedHashMap<ChildKey, Mark>();
    children.forEach(child -> marks.put(child, mark(nights.night(child, date))));
    var distinct = new HashSet<>(marks.values());
    var mark = distinct.size() == 1 ? distinct.iterator().next() : Mark.MIXED;
    return new MonthTable.Day(date, mark, who(mark, marks), change(date), notes.isHoliday(date), notes.on(date));
  }

  private String who(Mark mark, Map<ChildKey, Mark> each) {
    return mark == Mark.MIXED
        ? each.entrySet().stream()
            .map(one -> "%s: %s".formatted(said.name(one.getKey(), desk), who(one.getValue())))
            .collect(Collectors.joining(", "))
        : who(mark);
  }

  private String who(Mark mark) {
    return switch (mark) {
      case A -> desk.names().a();
      case B -> desk.names().b();
      case OPEN -> said.of("schedule.open");
      case TIE -> said.of("schedule.tie");
      case MIXED, OUTSIDE -> "";
    };
  }

  private @Nullable String change(LocalDate date) {
    var times = handovers.getOrDefault(date, List.of()).stream().map(change -> change.at().toLocalTime()).distinct().sorted()
        .map(said::time).toList();
    return times.isEmpty() ? null : String.join(", ", times);
  }

  static Mark mark(Night night) {
    return switch (night) {
      case Night.With(Home home, _) -> home == Home.A ? Mark.A : Mark.B;
      case Night.NotDecided _ -> Mark.OPEN;
      case Night.NeedsDeciding _ -> Mark.TIE;
    };
  }

  /** What happens on the days of a month, in words; days on which nothing changes are left out. */
  List<DayEntry> list(YearMonth month) {
    var entries = new ArrayList<DayEntry>();
    MonthTable.@Nullable Day before = null;
    for (var date = month.atDay(1); !date.isAfter(month.atEndOfMonth()); date = date.plusDays(1)) {
      var day = day(date);
      var lines = new ArrayList<>(day.notes());
      lines.addAll(changes(date));
      lines.addAll(visits(date));
      if (before == null || !before.who().equals(day.who())) {
        lines.add(nightsFrom(day, month.atEndOfMonth()));
      }
      if (!lines.isEmpty()) {
        entries.add(new DayEntry(date, said.day(date), day.mark(), lines));
      }
      before = day;
    }
    return entries;
  }

  /** With Dad for 3 nights. */
  private String nightsFrom(MonthTable.Day day, LocalDate last) {
    int count = 1;
    while (!day.date().plusDays(count).isAfter(last) && day(day.date().plusDays(count)).who().equals(day.who())) {
      count++;
    }
    return switch (day.mark()) {
      case A, B -> said.of("schedule.list.with", day.who(), count);
      case MIXED, OPEN, TIE, OUTSIDE -> said.of("schedule.list.other", day.who(), count);
    };
  }

  private List<String> changes(LocalDate date) {
    var alike = handovers.getOrDefault(date, List.of()).stream().collect(Collectors.groupingBy(
        change -> List.of(change.at().toLocalTime(), change.from(), change.to()), LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream().map(changes -> {
      var one = changes.getFirst();
      return said.of(
          "schedule.list.change", said.time(one.at().toLocalTime()), who(changes.stream().map(Handover::child).toList()),
          Said.who(one.from(), desk.names()), Said.who(one.to(), desk.names()));
    }).toList();
  }

  private List<String> visits(LocalDate date) {
    var alike = visits.getOrDefault(date, List.of()).stream().collect(Collectors.groupingBy(
        visit -> List.of(visit.start(), visit.end(), visit.home()), LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream().map(same -> {
      var one = same.getFirst();
      return said.of(
          one.needsDeciding() ? "schedule.list.visit.tie" : "schedule.list.visit",
          said.time(one.start().toLocalTime()), said.time(one.end().toLocalTime()),
          who(same.stream().map(Visit::child).toList()), Said.who(one.home(), desk.names()));
    }).toList();
  }

  /** The children of whom something is said; no names where it is said of all. */
  private String who(List<ChildKey> some) {
    return new HashSet<>(some).size() == desk.children().size() && desk.children().size() > 1
        ? said.of("schedule.children.all")
        : said.all(some.stream().distinct().map(key -> said.name(key, desk)).toList());
  }

  boolean has(Predicate<Mark> wanted) {
    return nights.window().days().map(date -> day(date).mark()).anyMatch(wanted);
  }

  /** One day of the list. */
  record DayEntry(LocalDate date, String day, Mark mark, List<String> lines) {}
}
