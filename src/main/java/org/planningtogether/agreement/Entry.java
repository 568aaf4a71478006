package org.planningtogether.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Version.Fate;

/** A version as it stands in the database, with its clause. */
record Entry(
    Of clause,
    VersionId id,
    Side author,
    boolean information,
    boolean notNeeded,
    Content content,
    String hash,
    @Nullable UUID inReplyTo,
    Instant suggestedAt,
    Instant deliveredAt,
    Fate fate,
    @Nullable Instant closedAt) {

  /** The clause to which it belongs. */
  record Of(UUID id, Topic topic, @Nullable UUID inForce, @Nullable Instant setAsideAt) {}

  boolean isOpen() {
    return fate == Fate.OPEN;
  }

  boolean answers(Entry other) {
    return other.id.value().equals(inReplyTo);
  }

  /** Whether somebody may know of it: its author always, the other from its delivery, unless it was gone before. */
  boolean isVisibleTo(Side side, Instant now) {
    return author == side || isDelivered(now) && (closedAt == null || closedAt.isAfter(deliveredAt) || fate == Fate.AGREED);
  }

  boolean isDelivered(Instant now) {
    return !deliveredAt.isAfter(now);
  }

  Version as(Fate shown) {
    return new Version(
        id, author, notNeeded, content.answer(), content.note(), hash, suggestedAt, deliveredAt, shown);
  }
}
