package org.planningtogether.lti.service;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.planningtogether.enrolment.CourseKey;

/** A course's key in one column, always the same for the same course. */
final class CourseId {

  private CourseId() {}

  static UUID of(CourseKey course) {
    return of(course.issuer(), course.clientId(), course.deploymentId(), course.contextId());
  }

  /** The same for all courses of a deployment, within which the ids of links are unique. */
  static UUID ofDeployment(CourseKey course) {
    return of(course.issuer(), course.clientId(), course.deploymentId());
  }

  private static UUID of(String... names) {
    return UUID.nameUUIDFromBytes(String.join("\0", names).getBytes(StandardCharsets.UTF_8));
  }
}
