package org.planningtogether.network;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The tool's own origin, from {@code planning-together.public-url}. Every absolute address is built from it, never from
 * request headers, which a visitor could forge.
 */
@ConfigurationProperties("planning-together")
public record PublicUrl(@Name("public-url") URI origin) {

  /** An absolute address of this tool, for example {@code /lti/launch}. */
  public URI at(String path) {
    return origin.resolve(path);
  }

  @Override
  public String toString() {
    return origin.toString();
  }
}
