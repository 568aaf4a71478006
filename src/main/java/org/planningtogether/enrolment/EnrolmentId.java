package org.planningtogether.enrolment;

import java.util.UUID;

/** One person in one course of one platform. Says nothing of the person. */
public record EnrolmentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
