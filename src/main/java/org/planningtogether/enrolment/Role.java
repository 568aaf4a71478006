package org.planningtogether.enrolment;

/** What somebody may do in one course, as its platform says with each launch. Never kept beyond that launch. */
public enum Role {
  LEARNER,
  INSTRUCTOR,
  TEACHING_ASSISTANT,
  CONTENT_DEVELOPER,
  MENTOR,
  ADMINISTRATOR,
  /** Nobody: how an author tries a course as its learners see it. Nothing of it is graded or listed. */
  TEST_USER;

  /** The name on machine-readable pages, for example {@code teaching-assistant}. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
