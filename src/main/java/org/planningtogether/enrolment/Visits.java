package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The launches that a browser holds side by side. Each has its own session, its own cookie and its own address, {@code
 * /l/<handle>}, so that two courses or two roles never mix.
 */
@Component
public class Visits implements VisitNotes {

  /** More cookies than this would make the requests of a busy browser too large. */
  private static final int MOST_IN_A_BROWSER = 12;

  private static final String VISIT = Visits.class.getName() + ".visit";
  private static final String LOOKED_UP = VISIT + ".looked-up";

  private final VisitSessions sessions;

  Visits(VisitSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Opens a session for a launch and gives the browser its cookie. A browser that holds a dozen launches already loses
   * the oldest.
   *
   * @param frameAncestors origins that may show the pages of this launch in a frame
   * @param facts what the caller wants to find again by {@link #fact}
   * @return the handle: the pages of this launch stand under {@code /l/<handle>}
   */
  public String begin(
      HttpServletRequest request,
      HttpServletResponse response,
      Visitor visitor,
      List<String> frameAncestors,
      Map<String, String> facts) {
    makeRoom(request, response);
    var handle = Handles.random();
    var sessionId = sessions.begin(new Visit(handle, visitor, frameAncestors, facts));
    VisitCookies.set(response, handle, sessionId);
    return handle;
  }

  /** Who looks at this page; empty when the address names no launch, or one that this browser does not hold. */
  public Optional<Visitor> current(HttpServletRequest request) {
    return visit(request).map(Visit::visitor);
  }

  @Override
  public Optional<String> fact(HttpServletRequest request, String name) {
    return visit(request).map(visit -> visit.facts().get(name));
  }

  @Override
  public void remember(HttpServletRequest request, String name, @Nullable String text) {
    visit(request).filter(visit -> !Objects.equals(visit.facts().get(name), text)).ifPresent(visit -> {
      var changed = visit.with(name, text);
      sessions.replace(VisitCookies.of(request).get(visit.handle()), changed);
      request.setAttribute(VISIT, changed);
    });
  }

  /** Ends every launch of this browser, since somebody who leaves quickly leaves all of them. */
  public void endAll(HttpServletRequest request, HttpServletResponse response) {
    VisitCookies.of(request).forEach((handle, sessionId) -> end(response, handle, sessionId));
  }

  /** Ends every launch by this client of an issuer, in whatever browser. */
  public void endAllOf(String issuer, String clientId) {
    sessions.endAllOf(issuer, clientId);
  }

  /** The visit to which a request belongs by its address and its cookie; looked up once a request. */
  Optional<Visit> visit(HttpServletRequest request) {
    if (request.getAttribute(LOOKED_UP) == null) {
      request.setAttribute(LOOKED_UP, true);
      lookUp(request).ifPresent(visit -> request.setAttribute(VISIT, visit));
    }
    return Optional.ofNullable((Visit) request.getAttribute(VISIT));
  }

  private Optional<Visit> lookUp(HttpServletRequest request) {
    return HandleFilter.handle(request)
        .flatMap(
            handle ->
                Optional.ofNullable(VisitCookies.of(request).get(handle))
                    .flatMap(sessions::find)
                    .filter(visit -> visit.handle().equals(handle)));
  }

  /** The handle of the newest launch of this browser that has not run out. */
  Optional<String> newest(HttpServletRequest request) {
    var cookies = VisitCookies.of(request);
    return sessions.living(cookies.values()).stream()
        .findFirst()
        .flatMap(sessionId -> handleOf(sessionId, cookies));
  }

  /** Asks the database only when a browser holds that many cookies: most hold a few. */
  private void makeRoom(HttpServletRequest request, HttpServletResponse response) {
    var cookies = VisitCookies.of(request);
    if (cookies.size() < MOST_IN_A_BROWSER) {
      return;
    }
    var kept = sessions.living(cookies.values()).stream().limit(MOST_IN_A_BROWSER - 1).toList();
    cookies.forEach(
        (handle, sessionId) -> {
          if (!kept.contains(sessionId)) {
            end(response, handle, sessionId);
          }
        });
  }

  private void end(HttpServletResponse response, String handle, String sessionId) {
    sessions.end(sessionId);
    VisitCookies.remove(response, handle);
  }

  private static Optional<String> handleOf(String sessionId, Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .filter(cookie -> cookie.getValue().equals(sessionId))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
