package org.planningtogether.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registered tool. Its id is its deployment too: this LMS deploys each tool once.
 *
 * @param targetLinkUri where a link without an address of its own leads
 * @param deepLinkUri null for a tool without deep linking
 * @param scopes the services that it may call
 * @param claims what it may learn about people
 * @param custom sent with every launch; wins over a link's own
 */
record Tool(
    long id,
    String clientId,
    String name,
    URI loginUri,
    List<URI> redirectUris,
    URI jwksUri,
    URI targetLinkUri,
    @Nullable URI deepLinkUri,
    Set<String> scopes,
    Set<String> claims,
    Map<String, String> custom) {

  public String deploymentId() {
    return Long.toString(id);
  }
}
