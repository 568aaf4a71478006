package org.planningtogether.lti.platform;

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.PlatformKeys.Lookup;

/**
 * The keys of one address. They are kept for fifteen minutes, and longer while the platform is down. An unknown key id
 * makes us look again, at most every thirty seconds, so that nobody can make us hammer a platform. Launches that come
 * while the platform is being asked wait for that one answer.
 */
final class CachedKeys {

  static final Duration FRESH = Duration.ofMinutes(15);
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final ReentrantLock fetching = new ReentrantLock();
  private final KeySetFetch source;
  private final Clock clock;

  private volatile @Nullable Map<String, RSAPublicKey> keys;
  private volatile Instant staleAt = Instant.MIN;
  private volatile long answers;
  private Instant pauseUntil = Instant.MIN;

  CachedKeys(KeySetFetch source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  Lookup find(String kid) {
    long seen = answers;
    Instant now = clock.instant();
    if (knows(kid) && now.isBefore(staleAt)) {
      return lookup(kid);
    }
    fetching.lock();
    try {
      boolean answeredMeanwhile = answers != seen;
      if (!answeredMeanwhile && mayAsk(now)) {
        ask(kid, now);
      }
      return lookup(kid);
    } finally {
      fetching.unlock();
    }
  }

  /** Without any key there is nothing to lose by asking: one launch at a time does. */
  private boolean mayAsk(Instant now) {
    return keys == null || !now.isBefore(pauseUntil);
  }

  private void ask(String kid, Instant now) {
    boolean wasFresh = now.isBefore(staleAt);
    Optional<Map<String, RSAPublicKey>> answer = source.keys();
    answer.ifPresent(
        found -> {
          keys = found;
          staleAt = now.plus(FRESH);
        });
    if (wasFresh || answer.isEmpty() || !knows(kid)) {
      pauseUntil = now.plus(PAUSE);
    }
    answers++;
  }

  private boolean knows(String kid) {
    Map<String, RSAPublicKey> known = keys;
    return known != null && known.containsKey(kid);
  }

  private Lookup lookup(String kid) {
    Map<String, RSAPublicKey> known = keys;
    if (known == null) {
      return new Lookup.Unreachable();
    }
    RSAPublicKey key = known.get(kid);
    return key == null ? new Lookup.Unknown() : new Lookup.Found(key);
  }
}
