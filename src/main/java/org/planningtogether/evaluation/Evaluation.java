package org.planningtogether.evaluation;

import java.util.Map;
import java.util.Optional;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.Progress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked when, and what becomes of the answers: totals, and a note that somebody need not be asked again. Nothing
 * else learns of either: no event, no statement, no log.
 */
@Service
class Evaluation {

  private final Asked asked;
  private final Tallies tallies;
  private final Progress progress;

  Evaluation(Asked asked, Tallies tallies, Progress progress) {
    this.asked = asked;
    this.tallies = tallies;
    this.progress = progress;
  }

  /** Those who learn. Of an anonymous visitor nothing is recorded, not even that they need not be asked again. */
  static Optional<EnrolmentId> learner(Visitor visitor) {
    return visitor
        .enrolment()
        .filter(enrolment -> visitor.is(Role.LEARNER) && !visitor.is(Role.TEST_USER) && !visitor.readsCourse());
  }

  /** What somebody can be asked now. */
  @Transactional(readOnly = true)
  Optional<Phase> open(EnrolmentId learner) {
    var before = asked.of(learner);
    return before.contains(Phase.AFTER)
        ? Optional.empty()
        : Phase.of(progress.of(learner)).filter(phase -> !before.contains(phase));
  }

  /** Counts a sheet, once for each person and phase, however often and from however many tabs it is sent. */
  @Transactional
  void count(EnrolmentId learner, CourseKey course, Phase phase, Sheet sheet) {
    if (asked.note(learner, phase)) {
      tallies.add(course, phase, sheet);
    }
  }

  /** Somebody does not want to answer: they are not asked again, not after the e-learning either. */
  @Transactional
  void decline(EnrolmentId learner) {
    for (var phase : Phase.values()) {
      asked.note(learner, phase);
    }
  }

  @Transactional(readOnly = true)
  Map<Phase, Tally> shown(CourseKey course) {
    return tallies.shown(course);
  }
}
