package org.planningtogether.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.planningtogether.demo.Switches.Service;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before everything that tools call: answers 503 for a service that is switched off, and notes each call. */
@Component
@Profile("demo-lms")
class ServiceFilter extends OncePerRequestFilter {

  /** Request attribute: why a call is refused, in one sentence. */
  static final String REASON = ServiceFilter.class.getName() + ".reason";

  private final Switches switches;
  private final ServiceCalls calls;

  ServiceFilter(Switches switches, ServiceCalls calls) {
    this.switches = switches;
    this.calls = calls;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith("/lti/") && !path.startsWith("/xapi");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (service(request.getRequestURI()).map(switches::isOn).orElse(true)) {
        chain.doFilter(request, response);
      } else {
        request.setAttribute(REASON, "switched off");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
    } finally {
      calls.add(
          request.getMethod(),
          path(request),
          Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), ""),
          response.getStatus(),
          Objects.requireNonNullElse(request.getAttribute(REASON), "").toString());
    }
  }

  private static Optional<Service> service(String path) {
    if (path.startsWith("/xapi")) {
      return Optional.of(Service.RECORD_STORE);
    }
    return path.equals("/lti/token") || path.startsWith("/lti/services/")
        ? Optional.of(Service.LMS_SERVICES)
        : Optional.empty();
  }

  /** Filters and pages of services are worth seeing; what browsers carry is nobody's business. */
  private static String path(HttpServletRequest request) {
    var path = request.getRequestURI();
    return request.getQueryString() == null || service(path).isEmpty() ? path : path + "?" + request.getQueryString();
  }
}
