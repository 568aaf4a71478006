package org.planningtogether.lti.registration;

import org.jspecify.annotations.Nullable;

/** Ends a registration at the first thing that is wrong. Never leaves this package. */
final class RegistrationRefused extends RuntimeException {

  private final RegistrationProblem problem;
  private final String answered;
  private final @Nullable String issuer;

  /** @param detail for the log: what was found, without tokens or secrets */
  RegistrationRefused(RegistrationProblem problem, String detail) {
    this(problem, detail, "", null);
  }

  /** @param answered what the platform said, for whoever registers; may be empty */
  RegistrationRefused(RegistrationProblem problem, String detail, String answered) {
    this(problem, detail, answered, null);
  }

  private RegistrationRefused(
      RegistrationProblem problem, @Nullable String detail, String answered, @Nullable String issuer) {
    super(detail, null, false, false);
    this.problem = problem;
    this.answered = answered;
    this.issuer = issuer;
  }

  /** The same, of a platform that is known by now. */
  RegistrationRefused by(String platform) {
    return new RegistrationRefused(problem, getMessage(), answered, platform);
  }

  RegistrationResult.Refused result() {
    return new RegistrationResult.Refused(problem, String.valueOf(getMessage()), answered, issuer);
  }
}
