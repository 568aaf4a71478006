package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weekends that grow by one night because of a bank holiday or an inset day beside them. */
final class Extensions {
  private final Rulebook rules;
  private final Schooling schooling;
  private final Board base;

  /** @param base patterns and build-up plans alone */
  Extensions(Rulebook rules, Schooling schooling, Board base) {
    this.rules = rules;
    this.schooling = schooling;
    this.base = base;
  }

  List<Stretch> of(HolidayRule rule) {
    if (!(rule.share() instanceof Share.Extend)) {
      return List.of();
    }
    return days(rule).flatMap(day -> beside(rule, day)).toList();
  }

  private Stream<LocalDate> days(HolidayRule rule) {
    if (rule.block() == Block.INSET) {
      return schooling.insetDays().stream()
          .flatMap(run -> run.first().datesUntil(run.last().plusDays(1)));
    }
    return rules.bankHolidays().between(base.first, base.last).stream()
        .filter(day -> !day.kind().ofChristmas())
        .map(BankHoliday::date);
  }

  private Stream<Stretch> beside(HolidayRule rule, LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case MONDAY -> after(rule, day.minusDays(2));
      case FRIDAY -> before(rule, day.plusDays(1));
      case TUESDAY, WEDNESDAY, THURSDAY, SATURDAY, SUNDAY -> Stream.empty();
    };
  }

  private Stream<Stretch> after(HolidayRule rule, LocalDate saturday) {
    return grown(rule, saturday, saturday.plusDays(1), saturday.plusDays(2));
  }

  private Stream<Stretch> before(HolidayRule rule, LocalDate saturday) {
    return grown(rule, saturday, saturday.minusDays(1), saturday.minusDays(2));
  }

  /** The nearer night is added when the stay does not have it, else the farther one. */
  private Stream<Stretch> grown(HolidayRule rule, LocalDate saturday, LocalDate nearer, LocalDate farther) {
    var home = home(saturday);
    if (home == null) {
      return Stream.empty();
    }
    var added = home(nearer) == home ? farther : nearer;
    if (home(added) == home || outside(added)) {
      return Stream.empty();
    }
    var usually = time(added.isAfter(saturday) ? added : added.plusDays(1));
    var answer = new Night.With(home, rule);
    return Stream.of(Stretch.of(
        rule, added, added, _ -> answer, new Stretch.Times(usually, _ -> usually, usually)));
  }

  private boolean outside(LocalDate night) {
    return night.isBefore(base.first) || night.isAfter(base.last);
  }

  private @Nullable Home home(LocalDate night) {
    return outside(night) ? null : base.night(base.index(night)).home();
  }

  /** When the child would have changed home on a day. */
  private LocalTime time(LocalDate day) {
    for (var night : List.of(day, day.minusDays(1))) {
      var stretch = outside(night) ? null : base.stretch(base.index(night));
      if (stretch != null) {
        return stretch.times().change().apply(day);
      }
    }
    return ChangeTimes.USUAL.on(DayOfWeek.MONDAY);
  }
}
