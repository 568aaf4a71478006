package org.planningtogether.enrolment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the filters behind it which origins may show this page in a frame: those of the platform that launched it. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
final class VisitFilter extends OncePerRequestFilter {

  /** Origins separated by blanks, as the header {@code frame-ancestors} wants them. */
  static final String FRAME_ANCESTORS = "frame-ancestors";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HandleFilter.handle(request).isPresent()) {
      Visit.of(request)
          .ifPresent(visit -> request.setAttribute(FRAME_ANCESTORS, String.join(" ", visit.frameAncestors())));
    }
    chain.doFilter(request, response);
  }
}
