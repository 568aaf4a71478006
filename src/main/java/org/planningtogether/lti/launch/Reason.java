package org.planningtogether.lti.launch;

import java.util.Locale;

/** Why a login or a launch goes no further. The codes are public: administrators and tests rely on them. */
public enum Reason {
  LOGIN_INCOMPLETE(400, Remedy.TELL_SUPPORT),
  PLATFORM_UNKNOWN(403, Remedy.TELL_SUPPORT),
  PLATFORM_INACTIVE(403, Remedy.TELL_SUPPORT),
  PLATFORM_UNREACHABLE(400, Remedy.WAIT),
  STATE_UNKNOWN(400, Remedy.OPEN_AGAIN),
  STATE_USED(400, Remedy.OPEN_AGAIN),
  STATE_EXPIRED(400, Remedy.OPEN_AGAIN),
  BROWSER_NOT_BOUND(403, Remedy.OPEN_AGAIN),
  TOKEN_MALFORMED(400, Remedy.TELL_SUPPORT),
  TOKEN_TOO_LARGE(400, Remedy.TELL_SUPPORT),
  ALGORITHM(401, Remedy.TELL_SUPPORT),
  KEY_ID_MISSING(401, Remedy.TELL_SUPPORT),
  KEY_UNKNOWN(401, Remedy.TELL_SUPPORT),
  SIGNATURE(401, Remedy.TELL_SUPPORT),
  ISSUER(401, Remedy.TELL_SUPPORT),
  AUDIENCE(401, Remedy.TELL_SUPPORT),
  AUTHORIZED_PARTY(401, Remedy.TELL_SUPPORT),
  EXPIRED(401, Remedy.OPEN_AGAIN),
  ISSUED_AT(401, Remedy.OPEN_AGAIN),
  NONCE(401, Remedy.OPEN_AGAIN),
  DEPLOYMENT(403, Remedy.TELL_SUPPORT),
  VERSION(400, Remedy.TELL_SUPPORT),
  MESSAGE_TYPE(400, Remedy.TELL_SUPPORT),
  CLAIM_MISSING(400, Remedy.TELL_SUPPORT),
  CLAIM_MALFORMED(400, Remedy.TELL_SUPPORT),
  SUBJECT_EMPTY(400, Remedy.TELL_SUPPORT),
  ROLES_MISSING(400, Remedy.TELL_SUPPORT),
  TARGET(400, Remedy.TELL_SUPPORT),
  NOT_ALLOWED(403, Remedy.SIGN_IN);

  /** What the person in front of the page can do. */
  public enum Remedy {
    /** Open the tool from the course once more. */
    OPEN_AGAIN,
    /** Sign in to the course first: its platform did not say who this is. */
    SIGN_IN,
    /** Go back to the course: this is for the people who run it. */
    GO_BACK,
    /** Try again in some minutes: the platform does not answer. */
    WAIT,
    /** Tell those who run the course: it will not work until they have changed something. */
    TELL_SUPPORT;

    /** The name in messages, for example {@code open-again}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final int status;
  private final Remedy remedy;

  Reason(int status, Remedy remedy) {
    this.status = status;
    this.remedy = remedy;
  }

  /** The name on pages and in logs, for example {@code state-used}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status of the page that says so: 401 where the message is not what the platform signed for us. */
  public int status() {
    return status;
  }

  /** What helps in most cases. */
  public Remedy remedy() {
    return remedy;
  }
}
