package org.planningtogether.referral;

import java.util.Collection;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.stereotype.Component;

/** Holds that staff put on joint work: a no-share flag, or a safeguarding hold. Nobody but staff learns of them. */
@Component
public class Holds {

  /** Whether any of these people may not work on a plan with somebody else now. One statement. */
  public boolean any(Collection<EnrolmentId> people) {
    throw new UnsupportedOperationException();
  }
}
