package org.planningtogether.lti.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The origins of addresses, as browsers write them. */
public final class Origins {

  private Origins() {}

  /** Scheme, host and port, without a port that goes without saying; nothing for what is no address of a host. */
  public static Optional<String> of(URI address) {
    if (address.getScheme() == null || address.getHost() == null) {
      return Optional.empty();
    }
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    String host = address.getHost().toLowerCase(Locale.ROOT);
    boolean usual = address.getPort() == -1 || address.getPort() == usualPort(scheme);
    return Optional.of(scheme + "://" + host + (usual ? "" : ":" + address.getPort()));
  }

  static int usualPort(String scheme) {
    return "http".equalsIgnoreCase(scheme) ? 80 : 443;
  }
}
