package org.planningtogether.admin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Stands before everything under {@code /admin}: whoever is not signed in comes to the sign-in, whatever the address.
 * Where nobody is the administrator, and under the address of a launch, there is nothing.
 */
@Component
class AdminGuard extends OncePerRequestFilter {

  static final String HOME = "/admin";
  static final String SIGN_IN = "/admin/sign-in";

  private final Administrator administrator;
  private final AdminSessions sessions;

  AdminGuard(Administrator administrator, AdminSessions sessions) {
    this.administrator = administrator;
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!administrator.exists() || !request.getContextPath().isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (pathOf(request).equals(SIGN_IN) || sessions.signedIn(request)) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, signIn(request));
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = pathOf(request);
    return !path.equals(HOME) && !path.startsWith(HOME + "/");
  }

  /** With the page that was asked for, to come back to; what was posted is not carried out. */
  private static String signIn(HttpServletRequest request) {
    var address = UriComponentsBuilder.fromPath(SIGN_IN);
    if (!request.getMethod().equals("GET")) {
      address.queryParam("ended", "yes");
    } else if (!pathOf(request).equals(HOME)) {
      var query = request.getQueryString();
      address.queryParam("to", "{to}");
      return address.encode().buildAndExpand(request.getRequestURI() + (query == null ? "" : "?" + query)).toUriString();
    }
    return address.toUriString();
  }

  /** Decoded and without dot segments, as controllers are found by it. */
  private static String pathOf(HttpServletRequest request) {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }
}
