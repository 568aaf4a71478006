package org.planningtogether.agreement;

import java.util.UUID;

/** One wording of one clause; never changed once it is there. */
public record VersionId(UUID value) {

  public static VersionId random() {
    return new VersionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
