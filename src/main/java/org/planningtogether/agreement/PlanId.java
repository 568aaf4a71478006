package org.planningtogether.agreement;

import java.util.UUID;

/** A plan. */
public record PlanId(UUID value) {

  public static PlanId random() {
    return new PlanId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
