package org.planningtogether.lti.launch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one login, launch or registration ended.
 *
 * @param reason why it was refused, or null when it was accepted
 * @param detail what was found, without names, tokens or secrets; may be empty
 * @param number the correlation id that stands on the person's page and in the log
 */
public record LaunchRecord(
    long id, Instant endedAt, Kind kind, @Nullable Reason reason, String detail, Evidence evidence, String number) {

  /** What ended. */
  public enum Kind {
    LOGIN,
    LAUNCH,
    DEEP_LINKING,
    REGISTRATION;

    /** What a launch is by the message that came with it, as far as one was read. */
    public static Kind of(Evidence evidence) {
      return Message.DEEP_LINKING.equals(evidence.messageType()) ? DEEP_LINKING : LAUNCH;
    }
  }

  public boolean accepted() {
    return reason == null;
  }
}
