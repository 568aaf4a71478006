package org.planningtogether.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Window;
import org.springframework.stereotype.Component;

/** The calendar of a plan, for whoever puts it on paper: tables of nights with words, in the reader's language. */
@Component
public class Schedules {

  private static final int MOST_MONTHS = 120;

  private final Materials materials;
  private final RuleWords words;
  private final Said said;

  Schedules(Materials materials, RuleWords words, Said said) {
    this.materials = materials;
    this.words = words;
    this.said = said;
  }

  /** Months of several children, each by themselves and in their order. At most 120 of them. @param clauses all of the plan */
  public List<List<MonthTable>> months(
      Desk desk, List<Clause> clauses, List<ChildId> children, Basis basis, YearMonth first, int count) {
    if (count < 1 || count > MOST_MONTHS) {
      throw new IllegalArgumentException("Not a number of months: %d".formatted(count));
    }
    var window = new Window(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    var material = materials.of(desk, clauses);
    return children.stream()
        .map(child -> picture(material, basis, List.of(key(child)), window))
        .map(picture -> Stream.iterate(first, month -> month.plusMonths(1)).limit(count).map(picture::month).toList())
        .toList();
  }

  /** The two weeks that begin on the Monday of a day's week. @param clauses all of the plan */
  public MonthTable fortnight(Desk desk, List<Clause> clauses, ChildId child, Basis basis, LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var window = new Window(monday, monday.plusDays(13));
    return picture(materials.of(desk, clauses), basis, List.of(key(child)), window).fortnight(monday);
  }

  Picture picture(Material material, Basis basis, List<ChildKey> children, Window window) {
    var made = material.made(basis);
    var notes = new DayNotes(material.desk(), children, made.rules(), window, words, said);
    return new Picture(material.desk(), made.timetable(children, window), children, notes, said);
  }

  static ChildKey key(ChildId child) {
    return new ChildKey(child.toString());
  }
}
