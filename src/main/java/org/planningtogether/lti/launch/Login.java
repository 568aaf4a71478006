package org.planningtogether.lti.launch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a login until its launch.
 *
 * @param nonce what the launch must repeat
 * @param secretHash of the secret that the browser holds
 * @param storageTarget the window that offers platform storage, or null
 * @param deploymentId the deployment that was named, which the launch must repeat, or null
 * @param used whether a launch has consumed it
 */
record Login(
    String issuer,
    String clientId,
    String nonce,
    String secretHash,
    @Nullable String storageTarget,
    @Nullable String deploymentId,
    Instant expiresAt,
    boolean used) {}
