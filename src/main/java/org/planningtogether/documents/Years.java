package org.planningtogether.documents;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.documents.PlanPaper.Calendar;
import org.planningtogether.schedule.Basis;
import org.planningtogether.schedule.Mark;
import org.planningtogether.schedule.MonthTable;
import org.planningtogether.schedule.Schedules;
import org.springframework.stereotype.Component;

/** The calendars of a year that stand on a plan. Children whose calendars are the same share one. */
@Component
class Years {

  private static final int MONTHS = 12;

  private final Schedules schedules;
  private final Clock clock;

  Years(Schedules schedules, Clock clock) {
    this.schedules = schedules;
    this.clock = clock;
  }

  List<Calendar> of(Desk desk, List<Clause> clauses) {
    var first = YearMonth.from(Papers.day(clock));
    var children = desk.children().stream().map(Child::id).toList();
    var all = schedules.months(desk, clauses, children, basis(desk), first, MONTHS);
    var same = new LinkedHashMap<List<MonthTable>, List<String>>();
    for (int i = 0; i < all.size(); i++) {
      if (says(all.get(i))) {
        same.computeIfAbsent(all.get(i), any -> new ArrayList<>()).add(desk.children().get(i).name());
      }
    }
    return same.entrySet().stream()
        .map(entry -> new Calendar(
            entry.getValue().size() == desk.children().size() ? null : String.join(", ", entry.getValue()), entry.getKey()))
        .toList();
  }

  static Basis basis(Desk desk) {
    return Sayings.isAlone(desk) ? Basis.MINE : Basis.AGREED;
  }

  /** Whether it is known of any night with whom it is. */
  static boolean says(List<MonthTable> months) {
    return months.stream()
        .flatMap(month -> month.weeks().stream())
        .flatMap(week -> week.days().stream())
        .anyMatch(day -> day.mark() != Mark.OPEN && day.mark() != Mark.OUTSIDE);
  }
}
