package org.planningtogether.lti.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One client of one learning management system: what is agreed with it before it may launch the tool.
 *
 * @param issuer the {@code iss} of its messages, compared to the letter
 * @param clientId which of the issuer's clients we are; several clients of one issuer never share data
 * @param name what administrators call it
 * @param tokenAudience the {@code aud} of our client assertions, which Brightspace wants other than its token endpoint
 * @param serviceHosts further hosts, with or without a port, of AGS and NRPS addresses and of the pages that frame us
 */
public record Platform(
    String issuer,
    String clientId,
    String name,
    Deployments deployments,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    URI jwksUri,
    String tokenAudience,
    Set<String> serviceHosts,
    Family family,
    State state,
    Source source) {

  /** How far the agreement has come. Only an active platform may launch and is called. */
  public enum State {
    /** Registered, and not looked at by an administrator. */
    PENDING,
    ACTIVE,
    SUSPENDED;

    /** The name on pages and in the database. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it is written down. */
  public enum Source {
    /** Changed by whoever changes the file. */
    FILE,
    /** Changed by {@link PlatformRegister}. */
    DATABASE
  }

  public Platform {
    serviceHosts = Set.copyOf(serviceHosts);
  }

  public PlatformId id() {
    return PlatformId.of(issuer, clientId);
  }

  public boolean active() {
    return state == State.ACTIVE;
  }

  public boolean accepts(String deploymentId) {
    return deployments.accept(deploymentId);
  }

  /**
   * Whether a service address that came with a launch may be called with a token of this platform: it lies where the
   * issuer or the token endpoint lies, or on one of the {@link #serviceHosts}.
   */
  public boolean serves(URI address) {
    if (address.getHost() == null) {
      return false;
    }
    return Stream.of(URI.create(issuer), tokenEndpoint).map(Platform::authority).anyMatch(authority(address)::equals)
        || serviceHosts.contains(host(address))
        || serviceHosts.contains(authority(address));
  }

  /** The origins of pages that may show the tool in a frame. */
  public List<String> frameAncestors() {
    var pages = Stream.of(URI.create(issuer), authorizationEndpoint).map(Origins::of).flatMap(Optional::stream);
    var further = serviceHosts.stream().sorted().map(host -> "https://" + host);
    return Stream.concat(pages, further).distinct().toList();
  }

  /** The origin that platform storage answers from: that of the authorization endpoint (platform storage, 0.1). */
  public String storageOrigin() {
    return Origins.of(authorizationEndpoint).orElseThrow();
  }

  private static String authority(URI address) {
    int port = address.getPort() == -1 ? Origins.usualPort(address.getScheme()) : address.getPort();
    return host(address) + ":" + port;
  }

  private static String host(URI address) {
    return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
  }
}
