package org.planningtogether.lti.deeplink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was chosen, for good.
 *
 * @param targets in order; empty when somebody went back without a choice
 * @param nonce by which the platform takes it once
 */
record DeepLinkAnswer(List<String> targets, String nonce, Instant at) {

  /** How long a platform takes it. Clocks that are some minutes apart have made shorter ones fail. */
  static final Duration LIFE = Duration.ofMinutes(5);

  /** Whether sending it, once more perhaps, still leads anywhere. */
  boolean holdsAt(Instant now) {
    return now.isBefore(at.plus(LIFE));
  }
}
