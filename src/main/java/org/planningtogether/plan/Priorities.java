package org.planningtogether.plan;

import java.util.Set;
import org.planningtogether.enrolment.EnrolmentId;

/** What matters most to a parent, as they said elsewhere and may carry over to their plan; each source is a bean. */
public interface Priorities {

  /** Ids of sections. Told to nobody but this parent. */
  Set<String> of(EnrolmentId parent);
}
