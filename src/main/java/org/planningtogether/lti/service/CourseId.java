package org.planningtogether.lti.service;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.planningtogether.enrolment.CourseKey;

/** A course's key in one column, always the same for the same course. */
final class CourseId {

  private CourseId() {}

  static UUID of(CourseKey course) {
    var name = String.join("\0", course.issuer(), course.clientId(), course.deploymentId(), course.contextId());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
