package org.planningtogether.lti.launch;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a login, launch or registration when it ends, for those who look into it afterwards. Grows from check
 * to check; nothing in it is a name, a token or a secret.
 *
 * @param issuer whom it is about, as far as that was known by then
 * @param kid the key that the message names
 * @param messageType what the message calls itself
 * @param claims what the verified message says, as JSON, masked; null as long as nobody has shown who signed it
 */
public record Evidence(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String deploymentId,
    @Nullable String kid,
    @Nullable String messageType,
    @Nullable String claims) {

  public static final Evidence NONE = new Evidence(null, null, null, null, null, null);

  /** Something that has to do with this client of a platform. */
  public static Evidence of(@Nullable String issuer, @Nullable String clientId, @Nullable String deploymentId) {
    return new Evidence(issuer, clientId, deploymentId, null, null, null);
  }

  Evidence signedWith(String key) {
    return new Evidence(issuer, clientId, deploymentId, key, messageType, claims);
  }

  /** @param said by the platform: its signature has been verified */
  Evidence saying(Claims said) {
    return new Evidence(
        issuer,
        clientId,
        said.wording(LaunchReader.DEPLOYMENT).orElse(deploymentId),
        kid,
        said.wording(LaunchReader.MESSAGE_TYPE).orElse(null),
        said.masked());
  }
}
