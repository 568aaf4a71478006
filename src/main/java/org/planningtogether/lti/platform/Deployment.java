package org.planningtogether.lti.platform;

import java.time.Instant;
import java.util.Locale;

/**
 * A place in a platform from which the tool was launched, or shall be.
 *
 * @param firstSeenAt when it was written down, or first tried to launch
 */
public record Deployment(PlatformId platform, String deploymentId, State state, Instant firstSeenAt) {

  /** Whether it may launch. */
  public enum State {
    ACCEPTED,
    /** It tried to, and nobody has decided yet. */
    WAITING,
    REFUSED;

    /** The name on pages and in the database. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
