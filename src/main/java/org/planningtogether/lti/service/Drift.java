package org.planningtogether.lti.service;

import java.time.Instant;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * A gradebook that does not show what was sent to it. Whoever changed it, it stays so: we tell, and never overwrite.
 *
 * @param target what the score was for, for example {@code module:2}
 * @param seenAt when we learned of it
 */
public record Drift(EnrolmentId learner, String target, Kind kind, Instant seenAt) {

  /** How the gradebook differs. */
  public enum Kind {
    /** It shows another grade. */
    OTHER,
    /** It shows no grade. */
    NONE,
    /** It refused the score, since it holds a newer one. */
    NEWER
  }
}
