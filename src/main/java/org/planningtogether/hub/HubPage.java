package org.planningtogether.hub;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Course;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.Deadline;
import org.planningtogether.progress.Standing;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Phrase;
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
 * @param where the title of the page on which the parent was, or null
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
    @Nullable Phrase where,
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
        deadline == null ? null : deadline(deadline, words),
        deadline != null && deadline.isPast(),
        deadline != null && deadline.mayAskForMore() ? course.moreDays() : null,
        tasks.where(),
        standing.doneAt() == null ? null : words.of("hub.done", day(LocalDate.ofInstant(standing.doneAt(), Deadline.COURTS), words)),
        tasks.next(),
        tasks.list());
  }

  private static String greeting(Standing standing, Visitor visitor, Words words) {
    if (standing.isNew()) {
      return words.of("hub.welcome");
    }
    return visitor.name() == null ? words.of("hub.welcome-back") : words.of("hub.welcome-back.name", visitor.name());
  }

  private static String deadline(Deadline deadline, Words words) {
    return words.of(
        deadline.isPast() ? "hub.deadline.past" : "hub.deadline", day(deadline.day(), words), deadline.daysLeft());
  }

  /** As it stands inside a sentence: days of the week have no capital there in Welsh. */
  private static String day(LocalDate day, Words words) {
    return words.date("EEEE d MMMM uuuu", day).replaceFirst("^Dydd", "dydd");
  }
}
