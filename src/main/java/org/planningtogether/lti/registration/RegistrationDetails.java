package org.planningtogether.lti.registration;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platform;

/**
 * What a platform said of itself when it registered us, and what was agreed. Kept as JSON, so that the next version of
 * the tool can read it.
 *
 * @param configuration where the platform's configuration was read, without its query
 * @param product what the platform calls its software, for example {@code moodle}; may be empty
 * @param version of that software; may be empty
 * @param institution whose platform it is, when it says so
 * @param deploymentId what the platform's answer named, or null when it named none
 * @param messages which kinds of launch the platform will send
 * @param scopes which of its services we may call
 * @param claims what it will tell us of people
 */
public record RegistrationDetails(
    String configuration,
    String product,
    String version,
    @Nullable String institution,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    URI jwksUri,
    String tokenAudience,
    Set<String> serviceHosts,
    @Nullable String deploymentId,
    List<String> messages,
    List<String> scopes,
    List<String> claims) {

  /** Whether the platform is where it was agreed to be. */
  boolean sameAddressesAs(Platform platform) {
    return authorizationEndpoint.equals(platform.authorizationEndpoint())
        && tokenEndpoint.equals(platform.tokenEndpoint())
        && jwksUri.equals(platform.jwksUri())
        && tokenAudience.equals(platform.tokenAudience())
        && platform.serviceHosts().containsAll(serviceHosts);
  }

  /** The same agreement at these addresses; further hosts of services stay. */
  Platform moved(Platform platform) {
    Set<String> hosts = new TreeSet<>(platform.serviceHosts());
    hosts.addAll(serviceHosts);
    return new Platform(
        platform.issuer(),
        platform.clientId(),
        platform.name(),
        platform.deployments(),
        authorizationEndpoint,
        tokenEndpoint,
        jwksUri,
        tokenAudience,
        hosts,
        platform.family(),
        platform.state(),
        platform.source());
  }
}
