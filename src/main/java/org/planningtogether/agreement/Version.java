package org.planningtogether.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outline.Answer;

/**
 * One wording of a clause, as somebody suggested it. Never changed.
 *
 * @param author who suggested it, and so agreed to it
 * @param notNeeded says that the family does not need this clause; the answer is empty then
 * @param note a few words to the other parent, or null
 * @param hash of clause and content; an answer must bring it
 * @param suggestedAt when; only its author is shown it
 * @param deliveredAt from when the other parent sees it; until then the author can take it back without a trace
 * @param fate what became of it
 */
public record Version(
    VersionId id,
    Side author,
    boolean notNeeded,
    Answer answer,
    @Nullable String note,
    String hash,
    Instant suggestedAt,
    Instant deliveredAt,
    Fate fate) {

  /** What became of a version. */
  public enum Fate {
    /** Waits for an answer. */
    OPEN,
    /** Both agreed; in force unless a newer one is. */
    AGREED,
    /** Its author took it back. */
    TAKEN_BACK,
    /** Another one was suggested or agreed in its place. */
    REPLACED
  }
}
