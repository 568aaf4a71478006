package org.planningtogether.xapi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a record store said to a batch of statements, as far as we act upon it. Reasons are shown to staff. */
sealed interface StoreAnswer {

  /** It has them all. */
  record Stored() implements StoreAnswer {}

  /** It has none of them, and at least one of them is to blame, or their number. */
  record Refused(String reason) implements StoreAnswer {}

  /** At least one id is there already. The others are stored or not, as the store likes. */
  record Conflict() implements StoreAnswer {}

  /** It broke, or what stands before it. {@code after} is for how long it asked us to wait. */
  record Failed(String reason, @Nullable Duration after) implements StoreAnswer {}

  /** Nobody is to blame: too slow, not reached, too busy. */
  record Busy(String reason, @Nullable Duration after) implements StoreAnswer {}

  /** It does not let us in, or is not where we look for it. The statements are not to blame. */
  record Closed(String reason) implements StoreAnswer {}
}
