package org.planningtogether.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Line;
import org.planningtogether.schedule.MonthTable;

/**
 * A plan as it is laid out.
 *
 * @param people for whom it is
 * @param made as of when
 * @param notes what it is and is not
 * @param calendars empty when nothing says where the children sleep
 */
record PlanPaper(
    String heading,
    String people,
    String made,
    List<String> notes,
    List<Chapter> chapters,
    List<Calendar> calendars) {

  /** A section of which there is something to say. */
  record Chapter(Passage title, List<Point> points) {}

  /**
   * One clause.
   *
   * @param child for whom it is, where it is for one alone
   * @param labelled whether each line says what it is about
   */
  record Point(Passage ask, @Nullable String child, List<Line> lines, boolean labelled, boolean notNeeded) {}

  /** Months of nights. @param child for whom, or null when they are the same for all */
  record Calendar(@Nullable String child, List<MonthTable> months) {}
}
