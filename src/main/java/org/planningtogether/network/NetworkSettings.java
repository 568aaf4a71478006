package org.planningtogether.network;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we call although it is not public.
 *
 * @param allowedPrivateHosts host names or addresses as they stand in addresses that we call, with or without a port;
 *     only these may be private, and only these may be called without TLS
 */
@ConfigurationProperties("planning-together.network")
public record NetworkSettings(@DefaultValue Set<String> allowedPrivateHosts) {

  public NetworkSettings {
    allowedPrivateHosts =
        allowedPrivateHosts.stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether this address is named: by its host, or by its host and port. */
  public boolean allows(URI uri) {
    return allows(uri.getHost(), port(uri));
  }

  boolean allows(String host, int port) {
    var name = host.toLowerCase(Locale.ROOT);
    var bare = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    var bracketed = bare.contains(":") ? "[" + bare + "]" : bare;
    return allowedPrivateHosts.contains(bare)
        || allowedPrivateHosts.contains(bracketed)
        || allowedPrivateHosts.contains(bracketed + ":" + port);
  }

  static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }
}
