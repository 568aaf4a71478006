package org.planningtogether.documents;

import java.util.UUID;

/** A copy of what two parents had agreed. */
record CopyId(UUID value) {

  static CopyId random() {
    return new CopyId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
