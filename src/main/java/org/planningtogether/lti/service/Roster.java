package org.planningtogether.lti.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a course.
 *
 * @param members active ones only, by name
 * @param readAt when the platform last told us all of them, or null if it never did
 * @param problem why the newest reading failed, for staff, or null
 * @param doubted whether the newest readings leave out most of the members, who are kept until that is certain
 */
public record Roster(List<Member> members, @Nullable Instant readAt, @Nullable String problem, boolean doubted) {

  /** One whose newest reading is not doubted. */
  public Roster(List<Member> members, @Nullable Instant readAt, @Nullable String problem) {
    this(members, readAt, problem, false);
  }
}
