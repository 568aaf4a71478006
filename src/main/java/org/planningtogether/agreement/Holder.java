package org.planningtogether.agreement;

import java.util.UUID;
import org.planningtogether.enrolment.EnrolmentId;

/** Whose place in a plan it is: somebody who came by a launch, or a guest with a plan key. */
public sealed interface Holder {

  record Enrolled(EnrolmentId id) implements Holder {}

  /** @param id of the guest's key; says nothing of the guest */
  record Guest(UUID id) implements Holder {}
}
