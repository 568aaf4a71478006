package org.planningtogether.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.planningtogether.support.Database;

/** People for the store tests of other modules, whose tables refer to an enrolment. */
public final class Enrolled {

  private static final Instant FIRST_VISIT = Instant.parse("2026-11-22T09:00:00Z");

  private Enrolled() {}

  public static Enrolment learner(Database database, CourseKey course, String subject) {
    return on(database).open(course, subject, "Name of " + subject, Set.of(Role.LEARNER), "en");
  }

  public static Enrolment trainer(Database database, CourseKey course, String subject) {
    return on(database).open(course, subject, "Name of " + subject, Set.of(Role.INSTRUCTOR), "en");
  }

  public static Enrolments on(Database database) {
    return new Enrolments(database.jdbc(), Clock.fixed(FIRST_VISIT, ZoneOffset.UTC));
  }
}
