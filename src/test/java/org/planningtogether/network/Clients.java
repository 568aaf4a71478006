package org.planningtogether.network;

import java.util.Set;

/** The guarded client for tests of other modules, whose servers run on this machine. */
public final class Clients {

  private Clients() {}

  public static OutboundHttp toThisMachine() {
    return new OutboundHttp(new NetworkSettings(Set.of("127.0.0.1")));
  }
}
