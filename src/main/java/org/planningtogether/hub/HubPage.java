package org.planningtogether.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Course;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.Deadline;
import org.planningtogether.progress.Standing;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.TaskItem;
import org.planningtogether.ui.Words;

/**
 * What the Parent Hub shows.
 *
 * @param greeting the heading
 * @param isNew what to know before starting stands open on the page, not behind a summary
 * @param isAnonymous nothing is recorded of this visitor
 * @param runsCourse has a page that shows who has finished
 * @param left how long everything that is left takes, or null when there is nothing left
 * @param deadline by when, in words with the time left, or null
 * @param moreDays how many days more may be asked for, or null
 * @param where the page on which the parent was, in words, or null
 * @param done when the e-learning was finished, in words, or null
 * @param next the one thing to do next, or null
 */
public record HubPage(
    String greeting,
    boolean isNew,
    boolean isAnonymous,
    boolean runsCourse,
    @Nullable String left,
    @Nullable String deadline,
    boolean isPastDeadline,
    @Nullable Integer moreDays,
    @Nullable String where,
    @Nullable String done,
    @Nullable Link next,
    List<TaskItem> tasks) {

  static HubPage of(
      Course course, Standing standing, Visitor visitor, Tasks tasks, @Nullable Deadline deadline, Words words) {
    var minutes = standing.minutesLeft(course);
    return new HubPage(
        greeting(standing, visitor, words),
        standing.isNew(),
        visitor.enrolment().isEmpty(),
        visitor.readsCourse(),
        minutes == 0 ? null : words.of("hub.left", minutes),
        deadline == null ? null : deadline(deadline, course, words),
        deadline != null && deadline.isPast(),
        deadline != null && deadline.mayAskForMore() ? course.moreDays() : null,
        tasks.where(),
        standing.doneAt() == null ? null : words.of("hub.done", longDate(standing.doneAt(), course)),
        tasks.next(),
        tasks.list());
  }

  private static String greeting(Standing standing, Visitor visitor, Words words) {
    if (standing.isNew()) {
      return words.of("hub.welcome");
    }
    return visitor.name() == null ? words.of("hub.welcome-back") : words.of("hub.welcome-back.name", visitor.name());
  }

  private static String deadline(Deadline deadline, Course course, Words words) {
    return words.of(
        deadline.isPast() ? "hub.deadline.past" : "hub.deadline",
        longDate(deadline.day(), course),
        deadline.daysLeft());
  }

  private static String longDate(Instant at, Course course) {
    return longDate(LocalDate.ofInstant(at, Deadline.COURTS), course);
  }

  /** In the language of the course's words, whatever else the browser asks for. */
  private static String longDate(TemporalAccessor day, Course course) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.forLanguageTag(course.lang())).format(day);
  }
}
