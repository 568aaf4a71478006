package org.planningtogether.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Carries the parcels of one channel to another system. Called outside any transaction. */
public interface Courier {

  /** Which parcels it carries, for example {@code score}. */
  String channel();

  /** The most parcels in one delivery. */
  int batchSize();

  /**
   * Whether parcels go strictly in the order in which they were put: then one delivery runs at a time on all nodes, and
   * a parcel that must wait makes the later ones wait.
   */
  boolean inOrder();

  /** How long a parcel is tried, from its first try or since somebody said "send again"; after that it is given up. */
  default Duration patience() {
    return Duration.ofDays(36_500);
  }

  /**
   * Delivers parcels in their order.
   *
   * @return an outcome for each parcel's id; one that is missing counts as {@link Outcome.TryLater}
   */
  Map<Long, Outcome> deliver(List<Parcel> parcels);
}
