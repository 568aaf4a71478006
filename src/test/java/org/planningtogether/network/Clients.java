package org.planningtogether.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The guarded client for tests of other modules, whose servers run on this machine. */
public final class Clients {

  private static final Duration USUAL = Duration.ofSeconds(5);

  private Clients() {}

  public static OutboundHttp toThisMachine() {
    return toThisMachine(USUAL);
  }

  /** @param toAnswer how long it waits for a whole answer */
  public static OutboundHttp toThisMachine(Duration toAnswer) {
    return new OutboundHttp(new NetworkSettings(Set.of("127.0.0.1")), InetAddress::getAllByName, toAnswer);
  }

  /** Nothing private is allowed, and names stand for these addresses; what is an address stands for itself. */
  public static OutboundHttp guarded(Map<String, List<String>> names) {
    return new OutboundHttp(
        new NetworkSettings(Set.of()), host -> resolved(names.getOrDefault(host, List.of(host))), USUAL);
  }

  private static InetAddress[] resolved(List<String> addresses) throws UnknownHostException {
    var resolved = new ArrayList<InetAddress>();
    for (var address : addresses) {
      resolved.add(InetAddress.getByName(address));
    }
    return resolved.toArray(InetAddress[]::new);
  }
}
