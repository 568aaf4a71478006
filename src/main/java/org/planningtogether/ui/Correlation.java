package org.planningtogether.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number that stands in its answer, on pages that say what went wrong, and in each log line. Made
 * here, never taken from the request, and not derived from anything of the visitor.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correlation extends OncePerRequestFilter {

  static final String HEADER = "X-Correlation-Id";
  private static final String NAME = "correlation-id";

  /** The number of this request. */
  static String of(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(NAME));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(NAME) == null) {
      request.setAttribute(NAME, UUID.randomUUID().toString().substring(0, 13));
    }
    response.setHeader(HEADER, of(request));
    try (var _ = MDC.putCloseable(NAME, of(request))) {
      chain.doFilter(request, response);
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
