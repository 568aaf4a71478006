package org.planningtogether.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The administrator's sessions: apart from all launches, in the same store. The cookie goes to no page that another site
 * opened or frames. A session ends half an hour after its last page, eight hours after its first, and when name or
 * password become others.
 */
@Component
class AdminSessions {

  static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(8);

  private static final String COOKIE = "__Host-admin";
  private static final String CREDENTIAL = "admin";
  private static final String BEGAN = "began";
  private static final String PURPOSE = "admin.session";
  private static final Duration LAST_ACCESS_PRECISION = Duration.ofMinutes(1);

  private final SessionRepository<Session> stored;
  private final Administrator administrator;
  private final Vault vault;
  private final Clock clock;

  @SuppressWarnings("unchecked") // the type of stored sessions is not public, and does not matter
  AdminSessions(SessionRepository<?> stored, Administrator administrator, Vault vault, Clock clock) {
    this.stored = (SessionRepository<Session>) stored;
    this.administrator = administrator;
    this.vault = vault;
    this.clock = clock;
  }

  /** A new session, whatever the browser held before. */
  void begin(HttpServletRequest request, HttpServletResponse response) {
    end(request, response);
    var session = stored.createSession();
    session.setMaxInactiveInterval(IDLE);
    session.setLastAccessedTime(clock.instant());
    session.setAttribute(BEGAN, clock.instant().toString());
    session.setAttribute(CREDENTIAL, vault.seal(PURPOSE, administrator.credential()));
    stored.save(session);
    set(response, cookie(session.getId()));
  }

  boolean signedIn(HttpServletRequest request) {
    return find(request).isPresent();
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    find(request).ifPresent(session -> stored.deleteById(session.getId()));
    if (ids(request).findAny().isPresent()) {
      set(response, cookie("").maxAge(0));
    }
  }

  /** Keeps a text in the session for a page that comes later. */
  void remember(HttpServletRequest request, String name, String text) {
    find(request)
        .ifPresent(
            session -> {
              session.setAttribute(name, text);
              stored.save(session);
            });
  }

  Optional<String> remembered(HttpServletRequest request, String name) {
    return find(request).map(session -> session.getAttribute(name));
  }

  /** The same, once. */
  Optional<String> take(HttpServletRequest request, String name) {
    return find(request)
        .flatMap(
            session -> {
              var text = Optional.<String>ofNullable(session.getAttribute(name));
              session.removeAttribute(name);
              stored.save(session);
              return text;
            });
  }

  private Optional<Session> find(HttpServletRequest request) {
    return ids(request).flatMap(id -> Stream.ofNullable(stored.findById(id))).filter(this::counts).findFirst();
  }

  private boolean counts(Session session) {
    var now = clock.instant();
    if (!isOurs(session)
        || !now.isBefore(session.getLastAccessedTime().plus(IDLE))
        || !now.isBefore(Instant.parse(session.getRequiredAttribute(BEGAN)).plus(LONGEST))) {
      return false;
    }
    if (!now.isBefore(session.getLastAccessedTime().plus(LAST_ACCESS_PRECISION))) {
      session.setLastAccessedTime(now);
      stored.save(session);
    }
    return true;
  }

  private boolean isOurs(Session session) {
    String sealed = session.getAttribute(CREDENTIAL);
    if (sealed == null || !administrator.exists()) {
      return false;
    }
    try {
      var credential = vault.open(PURPOSE, sealed);
      return MessageDigest.isEqual(credential.getBytes(UTF_8), administrator.credential().getBytes(UTF_8));
    } catch (SealBrokenException e) {
      return false;
    }
  }

  private static Stream<String> ids(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(id -> id.matches("[0-9a-f-]{36}"));
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(String content) {
    return ResponseCookie.from(COOKIE, content).path("/").secure(true).httpOnly(true).sameSite("Strict");
  }

  private static void set(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
