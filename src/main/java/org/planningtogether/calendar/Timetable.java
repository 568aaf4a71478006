package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** With whom each child sleeps on each night of a window, and why. It never changes. */
public final class Timetable {
  private final Rulebook rules;
  private final Window window;
  private final SpecialParts special;
  private final Map<ChildKey, ChildCalendar> calendars = new LinkedHashMap<>();

  private Timetable(Rulebook rules, Collection<ChildKey> children, Window window) {
    this.rules = rules;
    this.window = window;
    special = new SpecialParts(rules.feasts(), window.first(), window.last());
    children.forEach(child -> calendars.put(child, new ChildCalendar(rules, special, child, window)));
  }

  public static Timetable of(Rulebook rules, Collection<ChildKey> children, Window window) {
    return new Timetable(rules, children, window);
  }

  public Rulebook rules() {
    return rules;
  }

  public Window window() {
    return window;
  }

  public List<ChildKey> children() {
    return List.copyOf(calendars.keySet());
  }

  /** The one answer for one night in the window. */
  public Night night(ChildKey child, LocalDate night) {
    if (!window.contains(night)) {
      throw new IllegalArgumentException("%s is not in %s".formatted(night, window));
    }
    return calendar(child).night(night);
  }

  /** Handovers between nights on the days of the window. */
  public List<Handover> handovers(ChildKey child) {
    return calendar(child).handovers();
  }

  /** Parts of days with the other parent. */
  public List<Visit> visits(ChildKey child) {
    return calendar(child).visits();
  }

  /** The nights as stays, for lists and files of calendars. */
  public List<Stay> stays(ChildKey child) {
    return calendar(child).stays();
  }

  public Counts counts(ChildKey child) {
    return new Counting(calendar(child)).counts();
  }

  /** Whether a child's school is open on a day of the window, as far as its dates are known. */
  public boolean schoolDay(ChildKey child, LocalDate date) {
    return calendar(child).schooling.schoolDay(date);
  }

  /** Whether a day of the window lies in a child's school holidays. */
  public boolean schoolHoliday(ChildKey child, LocalDate date) {
    return calendar(child).schooling.schoolHoliday(date);
  }

  /** Rules that say different things, each conflict once, with its days. */
  public List<Tie> ties(ChildKey child) {
    var days = new LinkedHashMap<List<Rule>, TreeSet<LocalDate>>();
    window.days().forEach(date -> {
      if (night(child, date) instanceof Night.NeedsDeciding(var all)) {
        days.computeIfAbsent(all, _ -> new TreeSet<>()).add(date);
      }
    });
    for (var visit : visits(child)) {
      if (visit.needsDeciding()) {
        days.computeIfAbsent(visit.because(), _ -> new TreeSet<>()).add(visit.date());
      }
    }
    return days.entrySet().stream().map(tie -> new Tie(child, tie.getKey(), List.copyOf(tie.getValue()))).toList();
  }

  /** What parents may want to look at, by date. */
  public List<Finding> findings(CheckSettings settings) {
    return new Findings(rules, special, window, List.copyOf(calendars.values()), settings).all();
  }

  /** What is different in another calendar of the same child and window. */
  public Difference compare(Timetable other, ChildKey child) {
    if (!window.equals(other.window)) {
      throw new IllegalArgumentException("Two windows: %s and %s".formatted(window, other.window));
    }
    var nights = window.days()
        .filter(date -> !Board.same(night(child, date), other.night(child, date)))
        .map(date -> new Difference.Changed(date, night(child, date), other.night(child, date)))
        .toList();
    return new Difference(child, nights, counts(child), other.counts(child));
  }

  /** The special days of a child in the window: each rule with the days on which it is kept. */
  public List<Celebration> celebrations(ChildKey child) {
    return rules.rules().stream()
        .flatMap(rule -> rule instanceof SpecialDay day && day.children().include(child) ? Stream.of(day) : null)
        .flatMap(rule -> special.all(rule.occasion()).stream()
            .filter(window::contains)
            .map(date -> new Celebration(child, date, rule)))
        .sorted(Comparator.comparing(Celebration::date))
        .toList();
  }

  private ChildCalendar calendar(ChildKey child) {
    var calendar = calendars.get(child);
    if (calendar == null) {
      throw new IllegalArgumentException("Not asked for: " + child);
    }
    return calendar;
  }
}
