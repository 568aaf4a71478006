package org.planningtogether.enrolment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.planningtogether.ui.PageSecurity;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the filters behind it which origins may show this page in a frame: those of the platform that launched it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class VisitFilter extends OncePerRequestFilter {

  private final Visits visits;

  VisitFilter(Visits visits) {
    this.visits = visits;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    visits
        .visit(request)
        .map(Visit::frameAncestors)
        .filter(origins -> !origins.isEmpty())
        .ifPresent(origins -> request.setAttribute(PageSecurity.FRAME_ANCESTORS, String.join(" ", origins)));
    chain.doFilter(request, response);
  }
}
