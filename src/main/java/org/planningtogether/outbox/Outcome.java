package org.planningtogether.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one parcel. Reasons are shown to staff: no personal data, no tokens. */
public sealed interface Outcome {

  /** The other system has it. */
  record Delivered() implements Outcome {}

  /** Not now. {@code after} is what the other system asked for ({@code Retry-After}), or null for our own back-off. */
  record TryLater(String reason, @Nullable Duration after) implements Outcome {
    public TryLater(String reason) {
      this(reason, null);
    }
  }

  /** Never, unless a person says "send again". */
  record GiveUp(String reason) implements Outcome {}
}
