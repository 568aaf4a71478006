package org.planningtogether.lti.registration;

import java.util.Locale;
import org.planningtogether.lti.launch.Reason;

/** Why a registration goes no further, as its page says it. */
public enum RegistrationProblem {
  /** This tool is registered by its administrators only. */
  CLOSED,
  /** So many platforms wait for approval that no more are taken in. */
  FULL,
  /** The request is not what a platform sends. */
  INCOMPLETE,
  /** No invitation, or one that is not good any more. */
  INVITE,
  /** No configuration came from the platform; which of the many causes it was is nobody's business but ours. */
  UNREADABLE,
  /** The configuration names an issuer that is not where it came from. */
  ISSUER,
  /** The configuration lacks something, or offers nothing that we could use. */
  CONFIGURATION,
  /** The configuration names addresses that are not the issuer's. */
  ADDRESSES,
  /** The platform did not register us. */
  DECLINED,
  /** The platform's answer does not say who we are. */
  ANSWER,
  /** A file says otherwise. */
  IN_FILE;

  public Reason reason() {
    return this == CLOSED ? Reason.REGISTRATION_CLOSED : Reason.REGISTRATION_REFUSED;
  }

  /** The name in messages. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
