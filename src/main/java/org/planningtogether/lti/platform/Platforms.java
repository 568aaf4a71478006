package org.planningtogether.lti.platform;

import java.util.List;
import java.util.Optional;

/** All platforms that are agreed with, active or not. */
public class Platforms {

  private final List<Platform> platforms;

  public Platforms(List<Platform> platforms) {
    this.platforms = List.copyOf(platforms);
  }

  /** The client of an issuer. Both are compared to the letter. */
  public Optional<Platform> find(String issuer, String clientId) {
    return ofIssuer(issuer).stream().filter(platform -> platform.clientId().equals(clientId)).findFirst();
  }

  /** All clients of an issuer: a login need not say which of them it means when there is one only. */
  public List<Platform> ofIssuer(String issuer) {
    return platforms.stream().filter(platform -> platform.issuer().equals(issuer)).toList();
  }
}
