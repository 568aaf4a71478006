package org.planningtogether.enrolment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.planningtogether.ui.PageSecurity;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the filters behind it which origins may show this page in a frame: those of the platform that launched it. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
final class VisitFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HandleFilter.handle(request).isPresent()) {
      Visit.of(request)
          .map(Visit::frameAncestors)
          .filter(origins -> !origins.isEmpty())
          .ifPresent(origins -> request.setAttribute(PageSecurity.FRAME_ANCESTORS, String.join(" ", origins)));
    }
    chain.doFilter(request, response);
  }
}
