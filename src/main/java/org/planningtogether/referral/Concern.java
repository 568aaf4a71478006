package org.planningtogether.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * What somebody reported, as staff read it.
 *
 * @param person who reported it; null when it was a guest, of whom nothing is known but what they wrote
 * @param text what they wrote
 * @param item what it is about, as it stood then, or null
 * @param reach how they want to be reached, in their own words, or null
 * @param decisions what staff noted, the oldest first; empty in a list
 */
public record Concern(
    ConcernId id,
    ConcernKind kind,
    @Nullable EnrolmentId person,
    String text,
    @Nullable String item,
    @Nullable String reach,
    Instant reportedAt,
    @Nullable Instant closedAt,
    List<Decision> decisions) {

  /** One thing that staff decided or did. */
  public record Decision(String text, Instant at) {}

  public boolean isOpen() {
    return closedAt == null;
  }

  public Optional<EnrolmentId> reporter() {
    return Optional.ofNullable(person);
  }
}
