package org.planningtogether.lti.launch;

import org.jspecify.annotations.Nullable;

/**
 * A login or launch that goes no further.
 *
 * @param remedy what the person in front of the page can do
 * @param detail for the log only: what was found, without names, tokens or secrets
 * @param issuer the platform, as far as it was known by then
 * @param kid the key that the message names, as far as it was known by then
 */
public record Rejected(
    Reason reason, Reason.Remedy remedy, String detail, @Nullable String issuer, @Nullable String kid)
    implements LoginResult, LaunchResult {

  public Rejected(Reason reason, String detail, @Nullable String issuer, @Nullable String kid) {
    this(reason, reason.remedy(), detail, issuer, kid);
  }

  public Rejected(Reason reason, String detail) {
    this(reason, detail, null, null);
  }
}
