package org.planningtogether.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Pagination;

/**
 * The calendar of a plan.
 *
 * @param heading what is shown, for example "December 2026"
 * @param basis in words, from which wording it is made
 * @param hidden whether only this parent sees it
 * @param views ways to see it
 * @param listed with {@code list}: months in words
 * @param months otherwise: tables
 * @param small tables without words in their cells, for a year
 */
public record CalendarPage(
    String ref,
    String view,
    String heading,
    String basis,
    boolean hidden,
    List<Link> views,
    List<Picker> pickers,
    List<Listed> listed,
    List<MonthTable> months,
    boolean small,
    List<Sign> legend,
    List<TieItem> ties,
    Pagination pagination,
    boolean empty,
    @Nullable String drafts,
    @Nullable String begin) {

  /** A select of the form above the calendar. */
  public record Picker(Field field, List<Choice> items) {}

  /** A month in words. */
  public record Listed(String title, List<Picture.DayEntry> days) {}

  /** A line of the legend. */
  public record Sign(Mark mark, String text) {}

  /** Nights of which two rules say different things. @param clauses where to decide */
  public record TieItem(String nights, List<Link> clauses) {}
}
