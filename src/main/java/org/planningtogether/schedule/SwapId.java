package org.planningtogether.schedule;

import java.util.UUID;

/** A request to swap nights. */
record SwapId(UUID value) {

  static SwapId random() {
    return new SwapId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
