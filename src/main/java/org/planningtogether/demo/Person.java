package org.planningtogether.demo;

import java.util.List;

/**
 * Somebody in the course.
 *
 * @param id what tools know the person by ({@code sub}): says nothing of them and never changes
 * @param roles in this course, by the short names of the LIS vocabulary, for example {@code Learner}
 * @param active false after leaving the course: grades stay, rosters no longer show the person
 */
record Person(
    String id, String givenName, String familyName, String email, List<String> roles, boolean active, String locale) {

  /** Which part somebody plays in the demonstration; decides what the LMS shows. */
  enum Part {
    PARENT,
    TRAINER,
    COORDINATOR
  }

  String name() {
    return givenName + " " + familyName;
  }

  Part part() {
    if (roles.contains("Learner")) {
      return Part.PARENT;
    }
    return roles.contains("Instructor") ? Part.TRAINER : Part.COORDINATOR;
  }

  /** Only learners have grades. */
  boolean gradable() {
    return part() == Part.PARENT;
  }

  boolean staff() {
    return part() != Part.PARENT;
  }
}
