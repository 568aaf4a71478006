package org.planningtogether.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param change when the child changes home on this day, for example "5pm", or null
   * @param holiday whether there is no school because of a holiday
   * @param notes names of bank holidays, school holidays (on their first day) and special days
   */
  public record Day(
      LocalDate date, Mark mark, String who, @Nullable String change, boolean holiday, List<String> notes) {

    public boolean inside() {
      return mark != Mark.OUTSIDE;
    }

    /** A day to look at twice. */
    public boolean noted() {
      return !notes.isEmpty();
    }
  }

  /** Days that have notes, in their order. */
  public List<Day> noted() {
    return weeks.stream().flatMap(week -> week.days().stream()).filter(day -> day.inside() && day.noted()).toList();
  }
}
