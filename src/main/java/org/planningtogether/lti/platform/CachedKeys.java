package org.planningtogether.lti.platform;

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.PlatformKeys.Lookup;

/**
 * The keys of one address. They are kept for fifteen minutes, whatever the platform says of that, and longer while it is
 * down. An unknown key id makes us look again, at most every thirty seconds, and for the same id not sooner than after
 * two minutes, so that nobody can make us hammer a platform. Launches that come while the platform is being asked wait
 * for that one answer; once it is known to be down, those whose key we have do not wait.
 */
final class CachedKeys {

  static final Duration FRESH = Duration.ofMinutes(15);
  static final Duration PAUSE = Duration.ofSeconds(30);
  static final Duration MISSING = Duration.ofMinutes(2);

  /** A platform that has never answered may come up at any moment: this many questions in one {@link #PAUSE}. */
  static final int FIRST_QUESTIONS = 3;

  private final ReentrantLock fetching = new ReentrantLock();
  private final KeySetFetch source;
  private final Clock clock;

  private volatile @Nullable Map<String, RSAPublicKey> keys;
  private volatile Instant staleAt = Instant.MIN;
  private volatile boolean down;
  private volatile long answers;
  private final Map<String, Instant> missingUntil = new HashMap<>();
  private Instant pauseUntil = Instant.MIN;
  private int firstQuestions;

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
    if (!enter(kid)) {
      return lookup(kid);
    }
    try {
      boolean answeredMeanwhile = answers != seen;
      if (!answeredMeanwhile && mayAsk(kid, now)) {
        ask(kid, now);
      }
      return lookup(kid);
    } finally {
      fetching.unlock();
    }
  }

  private boolean enter(String kid) {
    if (down && knows(kid)) {
      return fetching.tryLock();
    }
    fetching.lock();
    return true;
  }

  private boolean mayAsk(String kid, Instant now) {
    if (now.isBefore(pauseUntil)) {
      return keys == null && firstQuestions < FIRST_QUESTIONS;
    }
    return !now.isBefore(staleAt) || !now.isBefore(missingUntil.getOrDefault(kid, Instant.MIN));
  }

  private void ask(String kid, Instant now) {
    boolean wasFresh = now.isBefore(staleAt);
    boolean afterPause = !now.isBefore(pauseUntil);
    Optional<Map<String, RSAPublicKey>> answer = source.keys();
    answer.ifPresent(
        found -> {
          keys = found;
          staleAt = now.plus(FRESH);
        });
    down = answer.isEmpty();
    if (answer.isPresent() && !knows(kid)) {
      miss(kid, now);
    }
    firstQuestions = afterPause ? 1 : firstQuestions + 1;
    if (afterPause && (wasFresh || answer.isEmpty() || !knows(kid))) {
      pauseUntil = now.plus(PAUSE);
    }
    answers++;
  }

  /** One more in thirty seconds and each for two minutes: a handful at most. */
  private void miss(String kid, Instant now) {
    missingUntil.values().removeIf(until -> !now.isBefore(until));
    missingUntil.put(kid, now.plus(MISSING));
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
