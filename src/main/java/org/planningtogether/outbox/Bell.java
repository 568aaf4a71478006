package org.planningtogether.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes a worker of a channel when there is something new; the other nodes find it by looking. */
@Component
class Bell {

  private final Map<String, Semaphore> rings = new ConcurrentHashMap<>();

  void ring(String channel) {
    ringsOf(channel).release();
  }

  /** Waits for a ring, but no longer than this. Rings in between count as one. */
  void await(String channel, Duration atMost) throws InterruptedException {
    var ring = ringsOf(channel);
    if (ring.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      ring.drainPermits();
    }
  }

  private Semaphore ringsOf(String channel) {
    return rings.computeIfAbsent(channel, name -> new Semaphore(0));
  }
}
