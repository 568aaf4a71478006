package org.planningtogether.lti.platform;

import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.planningtogether.network.OutboundHttp;
import org.springframework.stereotype.Component;

/** The keys with which platforms sign, fetched from their addresses when they are needed and kept for a while. */
@Component
public class PlatformKeys {

  private final Map<URI, CachedKeys> cached = new ConcurrentHashMap<>();
  private final OutboundHttp http;
  private final Clock clock;

  PlatformKeys(OutboundHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * The key of that name. Takes as long as the platform needs to answer, when it has to be asked: three seconds to
   * connect and five to answer at most.
   */
  public Lookup find(Platform platform, String kid) {
    return cached
        .computeIfAbsent(platform.jwksUri(), address -> new CachedKeys(new KeySetFetch(http, address), clock))
        .find(kid);
  }

  /** The ids of those keys in a key set that may sign a launch; nothing when it is no key set. */
  public static Optional<Set<String>> usable(byte[] keySet) {
    return KeySet.read(keySet).map(Map::keySet);
  }

  /** What is known of a key. */
  public sealed interface Lookup {

    record Found(RSAPublicKey key) implements Lookup {}

    /** The platform publishes no such key, or none that may sign. */
    record Unknown() implements Lookup {}

    /** The platform does not answer, and has not answered before. */
    record Unreachable() implements Lookup {}
  }
}
