package org.planningtogether.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.network.PublicUrl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that change something and that a page of another site made the browser send, cookies and all. Takes
 * the place of tokens in forms: browsers say in {@code Sec-Fetch-Site} and {@code Origin} who sent a request, and no page
 * can forge these. A request without either is no browser's, and has no cookie of ours. Platforms do post to
 * {@code /lti/}; there, state and signature decide.
 */
@Component
class SameOrigin extends OncePerRequestFilter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final PublicUrl publicUrl;

  SameOrigin(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isOwn(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HARMLESS.contains(request.getMethod()) || pathOf(request).startsWith("/lti/");
  }

  private boolean isOwn(@Nullable String origin, @Nullable String site) {
    return (origin == null || origin.equals(ownOrigin()))
        && (site == null || site.equals("same-origin") || site.equals("none"));
  }

  private String ownOrigin() {
    URI own = publicUrl.origin();
    return own.getScheme() + "://" + own.getAuthority();
  }

  /** Decoded and without dot segments, as controllers are found by it. */
  private static String pathOf(HttpServletRequest request) {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }
}
