package org.planningtogether.agreement;

import java.util.UUID;

/** An invitation to a plan. */
public record InvitationId(UUID value) {

  public static InvitationId random() {
    return new InvitationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
