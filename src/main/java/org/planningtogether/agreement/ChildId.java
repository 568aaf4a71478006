package org.planningtogether.agreement;

import java.util.UUID;

/** A child of one plan. */
public record ChildId(UUID value) {

  public static ChildId random() {
    return new ChildId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
