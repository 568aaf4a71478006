package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar of one child, some days wider than the window on both sides. */
final class ChildCalendar {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int MARGIN = 10;

  final ChildKey child;
  final Window window;
  final Schooling schooling;
  private final List<PatternStretches.Running> running;
  /** Without holidays, special days and swaps. */
  private final Board usual;

  private final Board board;
  private final Night[] nights;
  private final @Nullable Change[] changes;
  private final List<Visit> visits;

  /** A change of home on a day. */
  record Change(LocalTime time, Rule because) {}

  ChildCalendar(Rulebook rulebook, SpecialParts special, ChildKey child, Window window) {
    this.child = child;
    this.window = window;
    var rules = rulebook.rules().stream().filter(rule -> rule.children().include(child)).toList();
    running = PatternStretches.of(rules);
    var base = new Board(window.first().minusDays(MARGIN), window.last().plusDays(MARGIN));
    schooling = new Schooling(rulebook, child, base.first, base.last);
    running.forEach(cycle -> base.add(cycle.stretch()));
    var holidays = all(rules, HolidayRule.class);
    usual = base.copy();
    var extensions = new Extensions(rulebook, schooling, base);
    holidays.stream().map(extensions::of).flatMap(List::stream).forEach(usual::add);
    board = usual.copy();
    var stretches = new HolidayStretches(schooling, usual);
    holidays.stream().map(stretches::of).flatMap(List::stream).forEach(board::add);
    var parts = all(rules, SpecialDay.class).stream().map(special::of).flatMap(List::stream).toList();
    parts.stream().filter(SpecialParts.Part::movesNights).forEach(part -> board.add(part.stretch()));
    all(rules, Swap.class).stream().map(this::swapped).flatMap(List::stream).forEach(board::add);
    nights = new Night[board.length()];
    changes = new Change[board.length()];
    settle();
    visits = new Visiting(this, parts.stream().filter(part -> !part.movesNights()).toList()).visits();
  }

  private static <R extends Rule> List<R> all(Collection<Rule> rules, Class<R> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private List<Stretch> swapped(Swap swap) {
    var stretches = new ArrayList<Stretch>();
    long minutes = Stretch.minutes(LocalDate.EPOCH, LocalDate.EPOCH) * swap.nights().size();
    for (var night : swap.nights().entrySet()) {
      var answer = new Night.With(night.getValue(), swap);
      var day = night.getKey();
      var times = new Stretch.Times(time(swap, day), date -> time(swap, date), time(swap, day.plusDays(1)));
      stretches.add(new Stretch(swap, day, day, minutes, _ -> answer, times, false));
    }
    return stretches;
  }

  private LocalTime time(Swap swap, LocalDate day) {
    if (swap.time() != null) {
      return swap.time();
    }
    var stretch = day.isBefore(usual.first) || day.isAfter(usual.last) ? null : usual.stretch(usual.index(day));
    return stretch == null ? ChangeTimes.USUAL.usual() : stretch.times().change().apply(day);
  }

  private void settle() {
    boolean waited = false;
    for (int i = 0; i < nights.length; i++) {
      nights[i] = board.night(i);
      boolean waits = i > 0 && waitsForBoxingDay(i);
      if (waits) {
        nights[i] = new Night.With(nights[i - 1].home(), waiting(i));
      }
      if (i > 0 && nights[i - 1].home() != nights[i].home()) {
        changes[i] = change(waited ? i - 1 : i);
      }
      waited = waits;
    }
  }

  /** A holiday rule that does not want a change on 25 December has one there. */
  private boolean waitsForBoxingDay(int i) {
    var date = board.date(i);
    return date.getMonth() == Month.DECEMBER
        && date.getDayOfMonth() == 25
        && nights[i].home() != null
        && nights[i - 1].home() != null
        && nights[i].home() != nights[i - 1].home()
        && board.stretch(i).rule().layer().compareTo(Layer.NAMED_HOLIDAY) >= 0
        && waiting(i) != null;
  }

  private @Nullable Rule waiting(int i) {
    for (int night = i; night >= i - 1; night--) {
      if (board.stretch(night).rule() instanceof HolidayRule rule && rule.times().notOn25December()) {
        return rule;
      }
    }
    return null;
  }

  private @Nullable Change change(int i) {
    var before = stretch(i - 1);
    var after = stretch(i);
    var date = board.date(i);
    if (before == null && after == null) {
      return null;
    }
    if (before == null || after != null && after != before && Stretch.RANK.compare(after, before) <= 0) {
      var time = date.equals(after.first()) ? after.times().start() : after.times().change().apply(date);
      return new Change(time, after.rule());
    }
    boolean ends = after != before && date.minusDays(1).equals(before.last());
    return new Change(ends ? before.times().end() : before.times().change().apply(date), before.rule());
  }

  /** The stretch that sets the times; where a holiday is as usual, what is usual. */
  private @Nullable Stretch stretch(int i) {
    var stretch = board.stretch(i);
    return stretch != null && stretch.usual() ? usual.stretch(i) : stretch;
  }

  Night night(LocalDate date) {
    return nights[board.index(date)];
  }

  @Nullable Home home(LocalDate date) {
    return night(date).home();
  }

  /** The change of home on a day, also to or from a night that is not decided; or null. */
  @Nullable Change change(LocalDate date) {
    return changes[board.index(date)];
  }

  void move(LocalDate date, LocalTime time, Rule because) {
    changes[board.index(date)] = new Change(time, because);
  }

  /** Visits of the cycle that runs on a day, unless a holiday, a special day or a swap has its night. */
  List<PatternVisit> patternVisits(LocalDate date) {
    var stretch = stretch(board.index(date));
    if (stretch != null && stretch.rule().layer().compareTo(Layer.BANK_HOLIDAY) < 0) {
      return List.of();
    }
    var visits = new ArrayList<PatternVisit>();
    @Nullable Stretch best = null;
    for (var cycle : running) {
      int rank = cycle.stretch().covers(date) ? best == null ? -1 : Stretch.RANK.compare(cycle.stretch(), best) : 1;
      if (rank < 0) {
        best = cycle.stretch();
        visits.clear();
      }
      if (rank <= 0) {
        cycle.cycle().visitsOn(date).forEach(visit -> visits.add(new PatternVisit(cycle.stretch().rule(), visit)));
      }
    }
    return visits;
  }

  /** A visit of a running cycle. */
  record PatternVisit(Rule rule, DayVisit visit) {}

  List<Visit> visits() {
    return visits;
  }

  List<Handover> handovers() {
    return window.days().filter(this::handsOver).map(this::handover).toList();
  }

  boolean handsOver(LocalDate date) {
    return home(date) != null && home(date.minusDays(1)) != null && home(date) != home(date.minusDays(1));
  }

  private Handover handover(LocalDate date) {
    var change = change(date);
    return new Handover(child, at(date, change.time()), home(date.minusDays(1)), home(date), change.because());
  }

  List<Stay> stays() {
    var stays = new ArrayList<Stay>();
    LocalDate first = window.first();
    for (var date = window.first(); !date.isAfter(window.last()); date = date.plusDays(1)) {
      var next = date.plusDays(1);
      if (home(next) != home(date) || date.equals(window.last())) {
        if (home(date) != null) {
          stays.add(new Stay(child, home(date), first, date, edge(first), edge(next)));
        }
        first = next;
      }
    }
    return stays;
  }

  private ZonedDateTime edge(LocalDate date) {
    var change = change(date);
    return at(date, change == null ? LocalTime.MIDNIGHT : change.time());
  }

  /** A time that a clock change skips is an hour later; of one that comes twice it is the first. */
  static ZonedDateTime at(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, LONDON);
  }
}
