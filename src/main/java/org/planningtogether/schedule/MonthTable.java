package org.planningtogether.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * Some weeks of nights, from Monday to Sunday: a month, a fortnight.
 *
 * @param title for example "December 2026", in the reader's language
 * @param weekdays the heads of the seven columns, short, in the reader's language
 */
public record MonthTable(String title, List<Weekday> weekdays, List<Week> weeks) {

  /** The head of a column. */
  public record Weekday(String name, String brief) {}

  /** Seven days. */
  public record Week(List<Day> days) {}

  /**
   * One day and the night that follows it.
   *
   * @param who where the child sleeps, in a word: a name, "Not decided", "Needs deciding"
   * @param notes names of bank holidays, school holidays and special days
   */
  public record Day(LocalDate date, Mark mark, String who, List<String> notes) {

    public boolean inside() {
      return mark != Mark.OUTSIDE;
    }
  }
}
