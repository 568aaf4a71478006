package org.planningtogether.lti.launch;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the tool has to know of a login when its launch comes. Written without names, since it travels in an address.
 *
 * @param nonce names the login, and is what the launch must repeat
 * @param secretHash of the secret that the browser holds
 * @param storageTarget the window that offers platform storage, or null
 * @param deploymentId the deployment that was named, which the launch must repeat, or null
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record Login(
    String issuer,
    String clientId,
    String nonce,
    String secretHash,
    @Nullable String storageTarget,
    @Nullable String deploymentId,
    Instant expiresAt) {

  /** The name of the login for as long as somebody speaks of it; tells nothing of it. */
  String id() {
    return Secrets.hash(nonce);
  }
}
