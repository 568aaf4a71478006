package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what parents may want to look at. */
final class Findings {
  /** From then on the evening before a feast may belong to it. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Rulebook rules;
  private final Window window;
  private final List<ChildCalendar> calendars;
  private final CheckSettings settings;
  private final SpecialParts special;
  private final List<Finding> found = new ArrayList<>();

  Findings(
      Rulebook rules,
      SpecialParts special,
      Window window,
      List<ChildCalendar> calendars,
      CheckSettings settings) {
    this.rules = rules;
    this.special = special;
    this.window = window;
    this.calendars = calendars;
    this.settings = settings;
  }

  List<Finding> all() {
    for (var calendar : calendars) {
      var handovers = calendar.handovers();
      weekendsRunning(calendar);
      for (var home : Home.values()) {
        longGaps(calendar, home);
      }
      busyDays(calendar, handovers);
      handovers.forEach(handover -> times(calendar, handover));
      parentsDay(calendar, Feast.MOTHERING_SUNDAY, settings.mothers());
      parentsDay(calendar, Feast.FATHERS_DAY, settings.fathers());
      birthday(calendar);
      holidaysWithoutRule(calendar);
      feasts(calendar, handovers);
    }
    neverTogether();
    return found.stream().sorted(Comparator.comparing(Finding::date)).toList();
  }

  private void weekendsRunning(ChildCalendar calendar) {
    int run = 0;
    @Nullable Home home = null;
    var friday = window.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    for (; !friday.isAfter(window.last().plusDays(7)); friday = friday.plusDays(7)) {
      var whose = friday.isAfter(window.last()) ? null : Counting.weekend(calendar, friday);
      if (whose == home && home != null) {
        run++;
        continue;
      }
      if (home != null && run >= settings.weekends()) {
        found.add(new Finding.WeekendsRunning(
            calendar.child, home, friday.minusDays(7L * run), friday.minusDays(6), run));
      }
      home = whose;
      run = 1;
    }
  }

  /** Nights in a row elsewhere; a visit is seeing each other, too. A night that is not decided is no gap. */
  private void longGaps(ChildCalendar calendar, Home home) {
    var seen = calendar.visits().stream()
        .filter(visit -> visit.home() == home && !visit.needsDeciding())
        .map(Visit::date)
        .collect(Collectors.toSet());
    @Nullable LocalDate since = null;
    for (var date = window.first(); !date.isAfter(window.last().plusDays(1)); date = date.plusDays(1)) {
      boolean inside = !date.isAfter(window.last());
      if (since != null && seen.contains(date)) {
        gap(calendar, home, since, date.minusDays(1));
        since = null;
      }
      boolean away = inside && calendar.home(date) == home.other();
      if (away && since == null) {
        since = date;
      }
      if (!away && since != null) {
        gap(calendar, home, since, date.minusDays(1));
        since = null;
      }
    }
  }

  private void gap(ChildCalendar calendar, Home home, LocalDate first, LocalDate last) {
    var most = most(calendar.child, first);
    int nights = (int) ChronoUnit.DAYS.between(first, last) + 1;
    if (most != null && nights > most) {
      found.add(new Finding.LongGap(calendar.child, home, first, last, nights));
    }
  }

  private @Nullable Integer most(ChildKey child, LocalDate on) {
    var born = settings.born().get(child);
    if (born == null) {
      return null;
    }
    long years = ChronoUnit.YEARS.between(born.atEndOfMonth(), on);
    if (years < 3) {
      return settings.gapUnder3();
    }
    if (years < 5) {
      return settings.gapUnder5();
    }
    return years < 8 ? settings.gapUnder8() : null;
  }

  private void busyDays(ChildCalendar calendar, List<Handover> handovers) {
    var events = new ArrayList<LocalDate>();
    handovers.forEach(handover -> events.add(handover.date()));
    calendar.visits().forEach(visit -> events.add(visit.date()));
    events.stream()
        .collect(Collectors.groupingBy(date -> date, Collectors.counting()))
        .forEach((date, count) -> {
          if (count > 1) {
            found.add(new Finding.BusyDay(calendar.child, date));
          }
        });
  }

  private void times(ChildCalendar calendar, Handover handover) {
    var time = handover.at().toLocalTime();
    if (time.isAfter(settings.late()) && calendar.schooling.schoolDay(handover.date().plusDays(1))) {
      found.add(new Finding.LateHandover(calendar.child, handover.at()));
    }
    var school = calendar.schooling.on(handover.date());
    if (settings.handoversAtHome()
        && calendar.schooling.schoolDay(handover.date())
        && time.isAfter(school.opens())
        && time.isBefore(school.closes())) {
      found.add(new Finding.InSchoolHours(calendar.child, handover.at()));
    }
  }

  /** Only where one parent is a mother, or a father, and the other one is not. */
  private void parentsDay(ChildCalendar calendar, Feast feast, Set<Home> parents) {
    if (parents.size() != 1) {
      return;
    }
    var parent = parents.iterator().next();
    special.all(new Occasion.Known(feast)).stream().filter(window::contains).forEach(date -> {
      if (calendar.home(date.minusDays(1)) == parent.other() && calendar.home(date) == parent.other()
          && calendar.visits().stream().noneMatch(visit -> visit.date().equals(date) && visit.home() == parent)) {
        found.add(new Finding.ParentsDay(calendar.child, feast, parent, date));
      }
    });
  }

  private void birthday(ChildCalendar calendar) {
    var days = rules.rules().stream()
        .filter(rule -> rule.children().include(calendar.child))
        .flatMap(rule -> rule instanceof SpecialDay day
                && day.occasion() instanceof Occasion.ChildsBirthday birthday
                && birthday.child().equals(calendar.child)
            ? special.all(birthday).stream()
            : null)
        .distinct()
        .toList();
    if (days.isEmpty()) {
      found.add(new Finding.BirthdayUndecided(calendar.child, window.first(), null));
    }
    days.stream()
        .filter(date -> window.contains(date) && calendar.home(date) == null)
        .forEach(date -> found.add(new Finding.BirthdayUndecided(calendar.child, date, date)));
  }

  private void holidaysWithoutRule(ChildCalendar calendar) {
    for (var known : calendar.schooling.holidays()) {
      var holiday = known.holiday();
      var first = holiday.lastDay().plusDays(1);
      var last = holiday.back().minusDays(1);
      boolean meets = !first.isAfter(window.last()) && !last.isBefore(window.first());
      if (meets && rules.rules().stream().noneMatch(rule -> speaksOf(rule, calendar.child, holiday.block()))) {
        found.add(new Finding.HolidayWithoutRule(calendar.child, holiday.block(), first, last));
      }
    }
  }

  private static boolean speaksOf(Rule rule, ChildKey child, Block block) {
    return rule instanceof HolidayRule holiday
        && holiday.children().include(child)
        && (holiday.block() == block || holiday.block() == Block.SCHOOL_HOLIDAYS);
  }

  /** A handover of another rule between the beginning and the end of a feast that is kept. */
  private void feasts(ChildCalendar calendar, List<Handover> handovers) {
    var byDate = handovers.stream().collect(Collectors.toMap(Handover::date, handover -> handover));
    for (var rule : rules.rules()) {
      if (rule instanceof SpecialDay day
          && day.occasion() instanceof Occasion.Known(Feast feast)
          && day.children().include(calendar.child)
          && !(day.wish() instanceof Wish.None)) {
        for (var date : special.all(day.occasion())) {
          Stream.of(date.minusDays(1), date)
              .map(byDate::get)
              .filter(handover -> handover != null && handover.because() != day && during(feast, date, handover.at()))
              .forEach(handover ->
                  found.add(new Finding.FeastAcrossHandover(calendar.child, day, date, handover.at())));
        }
      }
    }
  }

  private static boolean during(Feast feast, LocalDate date, ZonedDateTime at) {
    boolean eve = feast.beginsOnTheEve() && !at.toLocalTime().isBefore(EVENING);
    return at.toLocalDate().equals(date) || eve && at.toLocalDate().equals(date.minusDays(1));
  }

  private void neverTogether() {
    for (int i = 0; i < calendars.size(); i++) {
      for (int j = i + 1; j < calendars.size(); j++) {
        var one = calendars.get(i);
        var two = calendars.get(j);
        var weekends = window.days()
            .filter(date -> Counting.weekend(one, date) != null && Counting.weekend(two, date) != null)
            .toList();
        if (!weekends.isEmpty()
            && weekends.stream().allMatch(date -> Counting.weekend(one, date) != Counting.weekend(two, date))) {
          found.add(new Finding.NeverTogether(List.of(one.child, two.child), weekends.getFirst()));
        }
      }
    }
  }
}
