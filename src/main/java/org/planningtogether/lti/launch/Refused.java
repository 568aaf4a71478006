package org.planningtogether.lti.launch;

/** Ends a check at the first thing that is wrong. Never leaves this package: there it is a {@link Rejected}. */
final class Refused extends RuntimeException {

  private final Reason reason;
  private final Reason.Remedy remedy;

  /** @param detail for the log: what was found, without names, tokens or secrets */
  Refused(Reason reason, String detail) {
    this(reason, reason.remedy(), detail);
  }

  /** @param remedy what helps in this case, when it is not what mostly does */
  Refused(Reason reason, Reason.Remedy remedy, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.remedy = remedy;
  }

  Rejected with(Evidence evidence) {
    return new Rejected(reason, remedy, String.valueOf(getMessage()), evidence);
  }
}
