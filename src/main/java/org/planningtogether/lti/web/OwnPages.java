package org.planningtogether.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Origins;
import org.planningtogether.network.PublicUrl;
import org.springframework.stereotype.Component;

/**
 * Tells requests of our own pages from those that a page of another site made the browser send, which could hand it
 * somebody else's launch. A request that says neither is no browser's.
 */
@Component
class OwnPages {

  private final String origin;

  OwnPages(PublicUrl tool) {
    this.origin = Origins.of(tool.origin()).orElseThrow();
  }

  boolean sent(HttpServletRequest request) {
    return saysOrNothing(request.getHeader("Origin"), origin)
        && saysOrNothing(request.getHeader("Sec-Fetch-Site"), "same-origin");
  }

  private static boolean saysOrNothing(@Nullable String header, String wanted) {
    return header == null || header.equals(wanted);
  }
}
