package org.planningtogether.lti.launch;

import org.jspecify.annotations.Nullable;

/** Ends a check at the first thing that is wrong. Never leaves this package: there it is a {@link Rejected}. */
final class Refused extends RuntimeException {

  private final Reason reason;

  /** @param detail for the log: what was found, without names, tokens or secrets */
  Refused(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  Rejected by(@Nullable String issuer, @Nullable String kid) {
    return new Rejected(reason, String.valueOf(getMessage()), issuer, kid);
  }
}
