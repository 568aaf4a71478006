package org.planningtogether.network;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.StartupRefusedException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The tool's own origin, from {@code planning-together.public-url}. Every absolute address is built from it, never from
 * request headers, which a visitor could forge.
 */
@ConfigurationProperties("planning-together")
public record PublicUrl(@Name("public-url") URI origin) {

  /** @throws StartupRefusedException when it is not an origin; a trailing slash is dropped */
  public PublicUrl {
    origin = originOf(origin);
  }

  /** An absolute address of this tool, for example {@code /lti/launch}. */
  public URI at(String path) {
    return origin.resolve(path);
  }

  @Override
  public String toString() {
    return origin.toString();
  }

  private static URI originOf(@Nullable URI uri) {
    if (uri == null || !isOrigin(uri)) {
      throw new StartupRefusedException(
          List.of(
              "planning-together.public-url is '%s', must be scheme, host and port only: https://plan.example.org"
                  .formatted(uri == null ? "" : uri)));
    }
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return URI.create(uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
  }

  private static boolean isOrigin(URI uri) {
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    var path = uri.getRawPath() == null ? "" : uri.getRawPath();
    return (scheme.equals("https") || scheme.equals("http"))
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && (path.isEmpty() || path.equals("/"))
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }
}
