package org.planningtogether.agreement;

import java.util.UUID;

/** The place of one parent in one plan. */
public record SeatId(UUID value) {

  public static SeatId random() {
    return new SeatId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
