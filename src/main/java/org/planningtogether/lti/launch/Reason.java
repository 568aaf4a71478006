package org.planningtogether.lti.launch;

import java.util.Locale;

/** Why a login, a launch or a registration goes no further. The codes are public: administrators and tests rely on them. */
public enum Reason {
  LOGIN_INCOMPLETE(400, Remedy.TELL_SUPPORT, "SEC-9 · Security Framework 1.0, 5.1.1.1"),
  PLATFORM_UNKNOWN(403, Remedy.TELL_SUPPORT, "CORE-6 · LTI Core 1.3, 4.1.3"),
  PLATFORM_INACTIVE(403, Remedy.TELL_SUPPORT, "CORE-1 · LTI Core 1.3, 3.1.3"),
  PLATFORM_UNREACHABLE(400, Remedy.WAIT, "SEC-27 · Security Framework 1.0, 6.3"),
  STATE_UNKNOWN(400, Remedy.OPEN_AGAIN, "SEC-12 · Security Framework 1.0, 5.1.1.4"),
  STATE_USED(400, Remedy.OPEN_AGAIN, "SEC-12 · Security Framework 1.0, 5.1.1.4"),
  STATE_EXPIRED(400, Remedy.OPEN_AGAIN, "SEC-12 · Security Framework 1.0, 5.1.1.4"),
  BROWSER_NOT_BOUND(403, Remedy.OPEN_AGAIN, "SEC-12 · Security Framework 1.0, 5.1.1.4"),
  TOKEN_MALFORMED(400, Remedy.TELL_SUPPORT, "SEC-14 · Security Framework 1.0, 5.1.3 (1)"),
  TOKEN_TOO_LARGE(400, Remedy.TELL_SUPPORT, "SEC-14 · Security Framework 1.0, 5.1.3 (1)"),
  ALGORITHM(401, Remedy.TELL_SUPPORT, "SEC-18 · Security Framework 1.0, 5.1.3 (6)"),
  KEY_ID_MISSING(401, Remedy.TELL_SUPPORT, "SEC-27 · Security Framework 1.0, 6.3"),
  KEY_UNKNOWN(401, Remedy.TELL_SUPPORT, "SEC-14 · Security Framework 1.0, 5.1.3 (1)"),
  SIGNATURE(401, Remedy.TELL_SUPPORT, "SEC-14 · Security Framework 1.0, 5.1.3 (1)"),
  ISSUER(401, Remedy.TELL_SUPPORT, "SEC-15 · Security Framework 1.0, 5.1.3 (2)"),
  AUDIENCE(401, Remedy.TELL_SUPPORT, "SEC-16 · Security Framework 1.0, 5.1.3 (3)"),
  AUTHORIZED_PARTY(401, Remedy.TELL_SUPPORT, "SEC-17 · Security Framework 1.0, 5.1.3 (5)"),
  EXPIRED(401, Remedy.OPEN_AGAIN, "SEC-19 · Security Framework 1.0, 5.1.3 (7)"),
  ISSUED_AT(401, Remedy.OPEN_AGAIN, "SEC-20 · Security Framework 1.0, 5.1.3 (8)"),
  NONCE(401, Remedy.OPEN_AGAIN, "SEC-21 · Security Framework 1.0, 5.1.3 (9)"),
  DEPLOYMENT(403, Remedy.TELL_SUPPORT, "CORE-10 · LTI Core 1.3, 5.3.3"),
  VERSION(400, Remedy.TELL_SUPPORT, "CORE-9 · LTI Core 1.3, 5.3.2"),
  MESSAGE_TYPE(400, Remedy.TELL_SUPPORT, "CORE-8 · LTI Core 1.3, 5.3.1"),
  CLAIM_MISSING(400, Remedy.TELL_SUPPORT, "LTI Core 1.3, 5.3"),
  CLAIM_MALFORMED(400, Remedy.TELL_SUPPORT, "LTI Core 1.3, 5.3 and 5.4"),
  SUBJECT_EMPTY(400, Remedy.TELL_SUPPORT, "CORE-13 · LTI Core 1.3, 5.3.6"),
  ROLES_MISSING(400, Remedy.TELL_SUPPORT, "CORE-14 · LTI Core 1.3, 5.3.7"),
  TARGET(400, Remedy.TELL_SUPPORT, "CORE-11 · LTI Core 1.3, 5.3.4"),
  NOT_ALLOWED(403, Remedy.SIGN_IN, "SEC-13 · Security Framework 1.0, 5.1.1.5"),
  REGISTRATION_CLOSED(403, Remedy.TELL_SUPPORT, "Dynamic Registration 1.0, 3.1"),
  REGISTRATION_REFUSED(400, Remedy.TELL_SUPPORT, "Dynamic Registration 1.0, 3");

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
  private final String clause;

  Reason(int status, Remedy remedy, String clause) {
    this.status = status;
    this.remedy = remedy;
    this.clause = clause;
  }

  /** The reason with this code. */
  static Reason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
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

  /** The rule of 1EdTech that was not kept, for those who set up platforms. */
  public String clause() {
    return clause;
  }
}
