package org.planningtogether.lti.platform;

import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.planningtogether.network.OutboundException;
import org.planningtogether.network.OutboundHttp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the key set at one address. */
final class KeySetFetch {

  private static final Logger LOG = LoggerFactory.getLogger(KeySetFetch.class);

  private final OutboundHttp http;
  private final URI address;

  KeySetFetch(OutboundHttp http, URI address) {
    this.http = http;
    this.address = address;
  }

  /** The keys that may sign by their ids, or nothing when no key set came. */
  Optional<Map<String, RSAPublicKey>> keys() {
    try {
      HttpAnswer answer = http.send(OutboundCall.get(address, "application/json"));
      if (!answer.ok()) {
        return nothing("status " + answer.status());
      }
      Optional<Map<String, RSAPublicKey>> keys = KeySet.read(answer.body());
      return keys.isPresent() ? keys : nothing("no key set in the answer");
    } catch (OutboundException e) {
      return nothing(e.getMessage());
    }
  }

  private Optional<Map<String, RSAPublicKey>> nothing(String why) {
    LOG.warn("No keys from {}: {}", address, why);
    return Optional.empty();
  }
}
