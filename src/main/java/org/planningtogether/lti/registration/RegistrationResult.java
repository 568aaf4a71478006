package org.planningtogether.lti.registration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platform;

/** What became of a registration. */
public sealed interface RegistrationResult {

  /**
   * The platform knows us, and we know it.
   *
   * @param frameAncestors the origins of pages that may show the last page in a frame
   */
  record Registered(Platform platform, RegistrationDetails details, Standing standing, List<String> frameAncestors)
      implements RegistrationResult {}

  /**
   * It goes no further.
   *
   * @param detail for the log and the administrator: what was found, without tokens or secrets
   * @param answered what the platform said, for whoever registers; may be empty
   * @param issuer the platform, as far as it was known by then
   */
  record Refused(RegistrationProblem problem, String detail, String answered, @Nullable String issuer)
      implements RegistrationResult {}

  /** What happens next. */
  enum Standing {
    /** It may launch. */
    READY,
    /** It may launch when an administrator has approved. */
    WAITING,
    /** It was known, and nothing has changed. */
    KNOWN,
    /** It was known at other addresses, which count until an administrator has looked at the new ones. */
    PROPOSED;

    /** The name in messages. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
