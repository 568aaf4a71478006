package org.planningtogether.enrolment;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/** One person in one course of one platform. Says nothing of the person. */
public record EnrolmentId(UUID value) {

  private static final UUID NAMESPACE = UUID.fromString("6f0b8a53-9a3c-4be1-8d68-0f6f3b1d7c52");

  /**
   * Always the same id for the same person in the same course, so that two nodes that meet somebody at once, or a roster
   * that names somebody who never came, mean the same enrolment.
   *
   * @param subject the platform's {@code sub}
   */
  public static EnrolmentId of(CourseKey course, String subject) {
    // NUL stands in none of these, since the database takes no such text: two different people never share a name
    var name =
        String.join("\0", course.issuer(), course.clientId(), course.deploymentId(), course.contextId(), subject);
    return new EnrolmentId(generator().generate(name));
  }

  @Override
  public String toString() {
    return value.toString();
  }

  private static NameBasedGenerator generator() {
    return Generators.nameBasedGenerator(NAMESPACE);
  }
}
