package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which parts of which days one child spends with the other parent. */
final class Visiting {
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** Which of two visits counts, the first one first. */
  private static final Comparator<SpecialParts.Part> RANK =
      Comparator.comparing((SpecialParts.Part part) -> part.rule().children().width())
          .thenComparing(SpecialParts.Part::minutes)
          .thenComparing(part -> part.rule().priority(), Comparator.reverseOrder());

  private final ChildCalendar calendar;
  private final Map<LocalDate, List<SpecialParts.Part>> parts;

  Visiting(ChildCalendar calendar, List<SpecialParts.Part> parts) {
    this.calendar = calendar;
    this.parts = parts.stream().sorted(RANK).collect(Collectors.groupingBy(SpecialParts.Part::firstNight));
  }

  /** Some time on one day. @param rules more than one when they say different things */
  private record Piece(Home home, LocalTime start, LocalTime end, List<Rule> rules) {

    boolean meets(Piece other) {
      return start.isBefore(other.end) && other.start.isBefore(end);
    }

    Piece between(LocalTime from, LocalTime until) {
      return new Piece(home, from, until, rules);
    }

    /** What is left of it beside another one. */
    Stream<Piece> without(Piece other) {
      if (!meets(other)) {
        return Stream.of(this);
      }
      return Stream.of(between(start, min(end, other.start)), between(max(start, other.end), end))
          .filter(piece -> piece.start.isBefore(piece.end));
    }

    Piece and(Piece other, boolean deciding) {
      var all = deciding ? Stream.concat(rules.stream(), other.rules.stream()).distinct().toList() : rules;
      return new Piece(home, min(start, other.start), max(end, other.end), all);
    }

    private static LocalTime min(LocalTime one, LocalTime two) {
      return one.isBefore(two) ? one : two;
    }

    private static LocalTime max(LocalTime one, LocalTime two) {
      return one.isAfter(two) ? one : two;
    }
  }

  /** Also those of the day after the window: the last stay may end with them. */
  List<Visit> visits() {
    var last = calendar.window.last();
    return calendar.window.first().datesUntil(last.plusDays(2)).flatMap(date -> on(date).stream())
        .filter(visit -> !visit.date().isAfter(last))
        .toList();
  }

  private List<Visit> on(LocalDate date) {
    var special = special(parts.getOrDefault(date, List.of()));
    var usual = calendar.patternVisits(date);
    if (special.isEmpty() && usual.isEmpty()) {
      return List.of();
    }
    return Stream.concat(special.stream(), besides(usual(usual), special).stream())
        .flatMap(piece -> amongStays(date, piece))
        .sorted(Comparator.comparing(Piece::start))
        .map(piece -> visit(date, piece))
        .toList();
  }

  /** Special parts, the one of higher rank whole; of equal rank and with different homes they need deciding. */
  private static List<Piece> special(List<SpecialParts.Part> ranked) {
    var taken = new ArrayList<Piece>();
    var lower = new ArrayList<Piece>();
    for (int i = 0; i < ranked.size(); i++) {
      var part = ranked.get(i);
      if (i > 0 && RANK.compare(ranked.get(i - 1), part) != 0) {
        lower.addAll(taken);
        taken.clear();
      }
      besides(List.of(piece(part)), lower).forEach(piece -> join(taken, piece));
    }
    lower.addAll(taken);
    return lower;
  }

  private static void join(List<Piece> taken, Piece piece) {
    for (int i = 0; i < taken.size(); i++) {
      var other = taken.get(i);
      if (other.meets(piece)) {
        taken.set(i, other.and(piece, other.home() != piece.home()));
        return;
      }
    }
    taken.add(piece);
  }

  private static List<Piece> besides(List<Piece> pieces, List<Piece> higher) {
    var left = pieces;
    for (var other : higher) {
      left = left.stream().flatMap(piece -> piece.without(other)).toList();
    }
    return left;
  }

  private static List<Piece> usual(List<ChildCalendar.PatternVisit> visits) {
    var pieces = new ArrayList<Piece>();
    for (var visit : visits) {
      join(pieces, new Piece(
          visit.visit().home(), visit.visit().start(), visit.visit().end(), List.of(visit.rule())));
    }
    return pieces;
  }

  private static Piece piece(SpecialParts.Part part) {
    boolean untilMidnight = part.end().toLocalDate().isAfter(part.start().toLocalDate());
    var end = untilMidnight ? LAST_MINUTE : part.end().toLocalTime();
    return new Piece(part.home(), part.start().toLocalTime(), end, List.of(part.rule()));
  }

  /** What of it is not with that parent anyway. A visit beside a change of home moves the change instead. */
  private Stream<Piece> amongStays(LocalDate date, Piece piece) {
    var morning = calendar.home(date.minusDays(1));
    var evening = calendar.home(date);
    if (piece.rules().size() > 1 || morning == null || evening == null) {
      return Stream.of(piece);
    }
    if (morning == evening) {
      return morning == piece.home() ? Stream.empty() : Stream.of(piece);
    }
    var change = calendar.change(date).time();
    if (change.isBefore(piece.start())) {
      return evening == piece.home() ? Stream.empty() : Stream.of(piece);
    }
    if (change.isAfter(piece.end())) {
      return morning == piece.home() ? Stream.empty() : Stream.of(piece);
    }
    calendar.move(date, morning == piece.home() ? piece.end() : piece.start(), piece.rules().getFirst());
    return Stream.empty();
  }

  private Visit visit(LocalDate date, Piece piece) {
    return new Visit(
        calendar.child,
        piece.home(),
        ChildCalendar.at(date, piece.start()),
        ChildCalendar.at(date, piece.end()),
        piece.rules());
  }
}
