package org.planningtogether.referral;

import java.util.UUID;

/** A concern that somebody reported. */
public record ConcernId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
