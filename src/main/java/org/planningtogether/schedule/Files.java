package org.planningtogether.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Timetable;
import org.planningtogether.calendar.Window;
import org.springframework.stereotype.Component;

/** Makes the calendar file of a parent: from last month until a year ahead, of what is agreed. */
@Component
class Files {

  private final Materials materials;
  private final CalendarFile file;
  private final Said said;
  private final Clock clock;

  Files(Materials materials, CalendarFile file, Said said, Clock clock) {
    this.materials = materials;
    this.file = file;
    this.said = said;
    this.clock = clock;
  }

  String of(Desk desk, boolean named) {
    var material = materials.of(desk);
    var today = LocalDate.ofInstant(clock.instant(), CalendarPages.HERE);
    var window = new Window(today.withDayOfMonth(1).minusMonths(1), today.withDayOfMonth(1).plusMonths(13).minusDays(1));
    var basis = desk.joined() ? Basis.AGREED : Basis.MINE;
    var stays = stays(desk, material.made(basis).timetable(material.children(), window));
    return file.of(desk.seat(), stays, said.of("schedule.file.name"), Map.of(
        Stay.With.ME, said.of("schedule.file.with-me"),
        Stay.With.OTHER, named ? said.of("schedule.file.with", desk.othersName()) : said.of("schedule.file.not-with-me"),
        Stay.With.SOME, said.of("schedule.file.some")));
  }

  /** Nights of which nobody has decided are in no stay. */
  static List<Stay> stays(Desk desk, Timetable nights) {
    var changes = new TreeMap<LocalDate, LocalTime>();
    nights.children().forEach(child -> nights.handovers(child)
        .forEach(change -> changes.putIfAbsent(change.date(), change.at().toLocalTime())));
    var stays = new ArrayList<Stay>();
    var end = nights.window().last().plusDays(1);
    for (var first = nights.window().first(); first.isBefore(end); ) {
      var with = with(desk, nights, first);
      var next = first.plusDays(1);
      while (next.isBefore(end) && with(desk, nights, next) == with) {
        next = next.plusDays(1);
      }
      if (with != null) {
        stays.add(new Stay(with, first, next, changes.get(first), changes.get(next)));
      }
      first = next;
    }
    return stays;
  }

  private static Stay.@Nullable With with(Desk desk, Timetable nights, LocalDate night) {
    var homes = new HashSet<@Nullable Home>();
    nights.children().forEach(child -> homes.add(nights.night(child, night).home()));
    if (homes.contains(null) || homes.isEmpty()) {
      return null;
    }
    return homes.size() > 1 ? Stay.With.SOME : homes.contains(Said.home(desk.side())) ? Stay.With.ME : Stay.With.OTHER;
  }
}
