package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** The address says which cookie counts. An id is never taken from anywhere but that cookie. */
final class HandleSessionIds implements HttpSessionIdResolver {

  @Override
  public List<String> resolveSessionIds(HttpServletRequest request) {
    return HandleFilter.handle(request)
        .map(handle -> VisitCookies.of(request).get(handle))
        .map(List::of)
        .orElse(List.of());
  }

  @Override
  public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
    throw new IllegalStateException("Only a launch opens a session: see Visits.begin");
  }

  @Override
  public void expireSession(HttpServletRequest request, HttpServletResponse response) {
    HandleFilter.handle(request).ifPresent(handle -> VisitCookies.remove(response, handle));
  }
}
