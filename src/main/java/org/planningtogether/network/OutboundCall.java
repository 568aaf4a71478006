package org.planningtogether.network;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call to another system.
 *
 * @param headers sent as they stand here, nothing is added but {@code Host}, {@code Content-Length} and the like
 * @param body null for none
 * @param maxBytes a longer answer is not read to its end but refused
 */
public record OutboundCall(
    String method, URI uri, Map<String, String> headers, byte @Nullable [] body, int maxBytes) {

  /** 1 MB, enough for everything but rosters. */
  public static final int USUAL_MAX_BYTES = 1 << 20;

  public OutboundCall {
    headers = Map.copyOf(headers);
  }

  /** @param accept the one media type that is asked for: some platforms refuse lists */
  public static OutboundCall get(URI uri, String accept) {
    return new OutboundCall("GET", uri, Map.of("Accept", accept), null, USUAL_MAX_BYTES);
  }

  /** @param contentType the media type of the body, which is sent as UTF-8 */
  public static OutboundCall post(URI uri, String contentType, String body) {
    return withBody("POST", uri, contentType, body);
  }

  /** @param contentType the media type of the body, which is sent as UTF-8 */
  public static OutboundCall put(URI uri, String contentType, String body) {
    return withBody("PUT", uri, contentType, body);
  }

  public static OutboundCall delete(URI uri) {
    return new OutboundCall("DELETE", uri, Map.of(), null, USUAL_MAX_BYTES);
  }

  /** The same call with one header more. */
  public OutboundCall header(String name, String text) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, text);
    return new OutboundCall(method, uri, more, body, maxBytes);
  }

  /** The same call with another limit for its answer. */
  public OutboundCall atMost(int bytes) {
    return new OutboundCall(method, uri, headers, body, bytes);
  }

  private static OutboundCall withBody(String method, URI uri, String contentType, String body) {
    return new OutboundCall(
        method, uri, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8), USUAL_MAX_BYTES);
  }
}
