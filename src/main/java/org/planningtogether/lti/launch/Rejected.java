package org.planningtogether.lti.launch;

import org.jspecify.annotations.Nullable;

/**
 * A login or launch that goes no further.
 *
 * @param remedy what the person in front of the page can do
 * @param detail for the log and the administrator: what was found, without names, tokens or secrets
 * @param evidence what was known by then
 */
public record Rejected(Reason reason, Reason.Remedy remedy, String detail, Evidence evidence)
    implements LoginResult, LaunchResult {

  public Rejected(Reason reason, String detail, Evidence evidence) {
    this(reason, reason.remedy(), detail, evidence);
  }

  public Rejected(Reason reason, String detail) {
    this(reason, detail, Evidence.NONE);
  }

  /** The platform, as far as it was known by then. */
  public @Nullable String issuer() {
    return evidence.issuer();
  }

  /** The rule that was not kept. */
  public String clause() {
    return reason.clause();
  }
}
