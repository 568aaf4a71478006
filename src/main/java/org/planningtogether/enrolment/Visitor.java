package org.planningtogether.enrolment;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at this page, as the launch said that opened it. Controllers take it as a parameter; a page without a
 * launch never reaches them.
 *
 * @param enrolmentId null for an anonymous launch: may read, nothing is recorded or graded
 * @param course the only course of which this visitor may learn anything
 * @param roles what the visitor may do in that course
 * @param name what to call the person, or null when the platform keeps it to itself
 * @param language the one that the person chose, otherwise the platform's, for example {@code en-GB}, or null
 */
public record Visitor(
    @Nullable EnrolmentId enrolmentId,
    CourseKey course,
    Set<Role> roles,
    @Nullable String name,
    @Nullable String language) {

  public Optional<EnrolmentId> enrolment() {
    return Optional.ofNullable(enrolmentId);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** May see who has finished, and may not change it. */
  public boolean readsCourse() {
    return managesCourse() || is(Role.TEACHING_ASSISTANT);
  }

  /** May see who has finished, and send again what is owed. */
  public boolean managesCourse() {
    return is(Role.INSTRUCTOR) || is(Role.ADMINISTRATOR);
  }

  /** May choose what the course shows of the tool. */
  public boolean choosesContent() {
    return managesCourse() || is(Role.CONTENT_DEVELOPER);
  }
}
