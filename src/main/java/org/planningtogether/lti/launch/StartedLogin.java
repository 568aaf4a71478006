package org.planningtogether.lti.launch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platform;

/**
 * A login that is good for ten minutes.
 *
 * @param state the sealed login, which the platform sends back
 * @param secret what only this browser may know; never in an address
 * @param next the platform's address that goes on with the login
 * @param storageTarget the window that offers platform storage, or null
 * @param evidence what the launch inspector shows of it
 */
public record StartedLogin(
    Platform platform, String state, String secret, URI next, @Nullable String storageTarget, Evidence evidence)
    implements LoginResult {

  /**
   * The name under which platform storage keeps the secret of a login: another for each state, so that tabs never
   * collide, and short, since platforms keep some thousand letters for a tool.
   */
  public static String entry(String state) {
    return "lti_state_" + Secrets.hash(state);
  }
}
