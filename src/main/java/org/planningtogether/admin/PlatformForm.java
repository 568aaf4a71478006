package org.planningtogether.admin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platform;

/**
 * A platform as somebody types it in.
 *
 * @param tokenAudience may be left empty
 * @param serviceHosts one on each line
 * @param deployments one on each line; only when a platform is added
 * @param policy {@code any} or {@code named}
 */
record PlatformForm(
    String name,
    String issuer,
    String clientId,
    String family,
    String authorizationEndpoint,
    String tokenEndpoint,
    String jwksUri,
    String tokenAudience,
    String serviceHosts,
    String policy,
    String deployments) {

  PlatformForm(
      @Nullable String name,
      @Nullable String issuer,
      @Nullable String clientId,
      @Nullable String family,
      @Nullable String authorizationEndpoint,
      @Nullable String tokenEndpoint,
      @Nullable String jwksUri,
      @Nullable String tokenAudience,
      @Nullable String serviceHosts,
      @Nullable String policy,
      @Nullable String deployments) {
    this.name = stripped(name);
    this.issuer = stripped(issuer);
    this.clientId = stripped(clientId);
    this.family = stripped(family);
    this.authorizationEndpoint = stripped(authorizationEndpoint);
    this.tokenEndpoint = stripped(tokenEndpoint);
    this.jwksUri = stripped(jwksUri);
    this.tokenAudience = stripped(tokenAudience);
    this.serviceHosts = stripped(serviceHosts);
    this.policy = stripped(policy);
    this.deployments = stripped(deployments);
  }

  static PlatformForm of(Platform platform) {
    return new PlatformForm(
        platform.name(),
        platform.issuer(),
        platform.clientId(),
        platform.family().slug(),
        platform.authorizationEndpoint().toString(),
        platform.tokenEndpoint().toString(),
        platform.jwksUri().toString(),
        platform.tokenAudience().equals(platform.tokenEndpoint().toString()) ? "" : platform.tokenAudience(),
        String.join("\n", platform.serviceHosts().stream().sorted().toList()),
        platform.deployments().any() ? "any" : "named",
        "");
  }

  /** The same for a client that stays what it is. */
  PlatformForm forClient(String itsIssuer, String itsClientId) {
    return new PlatformForm(
        name, itsIssuer, itsClientId, family, authorizationEndpoint, tokenEndpoint, jwksUri, tokenAudience, serviceHosts,
        policy, deployments);
  }

  List<String> serviceHostLines() {
    return lines(serviceHosts);
  }

  List<String> deploymentLines() {
    return lines(deployments);
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("[\\r\\n,]+")).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
