package org.planningtogether.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next try: about ten seconds after the first, then twice as long each time, up to fifteen
 * minutes. A fifth more or less, so that what failed together does not come back together.
 */
record BackOff(RandomGenerator random) {

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);

  /** @param asked what the other system asked for, or null; counts when it is longer, up to a day */
  Duration after(int attempts, @Nullable Duration asked) {
    int doublings = Math.clamp(attempts - 1L, 0, 10);
    var usual = FIRST.multipliedBy(1L << doublings);
    var capped = usual.compareTo(LONGEST) < 0 ? usual : LONGEST;
    var ours = Duration.ofMillis(Math.round(capped.toMillis() * random.nextDouble(0.8, 1.2)));
    if (asked == null || asked.compareTo(ours) <= 0) {
      return ours;
    }
    return asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED;
  }
}
