package org.planningtogether.hub;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.Standing;

/**
 * The day by which a parent is asked to have finished.
 *
 * @param isPast it was before today, and the e-learning is not finished
 */
record Deadline(LocalDate day, boolean isPast) {

  /** None for those who have finished, who run the course, or of whom nothing is recorded. */
  static @Nullable Deadline of(Standing standing, Visitor visitor, @Nullable Instant firstVisit, Instant now) {
    if (firstVisit == null || standing.isDone() || visitor.readsCourse()) {
      return null;
    }
    return new Deadline(standing.due(firstVisit), standing.isPastDue(firstVisit, now));
  }
}
