package org.planningtogether.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host once, checks every address, and hands exactly these to the connection: what was checked is what is
 * called, whatever the name says a moment later.
 */
final class GuardedResolver implements DnsResolver {

  private final NetworkSettings settings;
  private final Resolver resolver;

  GuardedResolver(NetworkSettings settings, Resolver resolver) {
    this.settings = settings;
    this.resolver = resolver;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    var addresses = resolver.resolve(host);
    if (!settings.allows(host, port) && !Stream.of(addresses).allMatch(PublicAddresses::contain)) {
      throw new NotPublicException();
    }
    return Stream.of(addresses).map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) {
    throw new UnsupportedOperationException("A host is checked together with its port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  static final class NotPublicException extends UnknownHostException {}
}
