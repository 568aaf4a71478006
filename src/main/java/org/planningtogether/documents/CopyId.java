package org.planningtogether.documents;

import java.util.Optional;
import java.util.UUID;

/** A copy of what two parents had agreed. */
record CopyId(UUID value) {

  /** What stands in an address; empty when that is none. */
  static Optional<CopyId> of(String text) {
    try {
      return Optional.of(new CopyId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static CopyId random() {
    return new CopyId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
