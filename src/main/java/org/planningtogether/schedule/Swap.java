package org.planningtogether.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Side;

/**
 * A request to swap nights, as one parent may see it.
 *
 * @param author who asks
 * @param terms what is asked and offered; never changed
 * @param askedAt when; only its author is shown it
 * @param deliveredAt from when the other parent sees it
 * @param answers the request to which this one is another suggestion, or null
 */
record Swap(
    SwapId id, Side author, SwapTerms terms, Instant askedAt, Instant deliveredAt, State state, @Nullable SwapId answers) {

  /** What became of a request. */
  enum State {
    REQUESTED,
    AGREED,
    /** The other parent has suggested something else. */
    SUGGESTED_OTHER,
    NOT_THIS_TIME,
    WITHDRAWN,
    /** Its nights have passed, or were swapped otherwise. */
    LAPSED
  }

  Swap in(State now) {
    return new Swap(id, author, terms, askedAt, deliveredAt, now, answers);
  }

  boolean isOpen() {
    return state == State.REQUESTED;
  }
}
