package org.planningtogether.lti.service;

import java.util.List;
import org.planningtogether.enrolment.CourseKey;
import org.springframework.stereotype.Component;

/** Where gradebooks differ from what was sent to them, by the newest reading at night. */
@Component
public class Drifts {

  private final SentScores sent;

  Drifts(SentScores sent) {
    this.sent = sent;
  }

  /** Those of one course, in one statement. */
  public List<Drift> of(CourseKey course) {
    return sent.drifts(course);
  }
}
