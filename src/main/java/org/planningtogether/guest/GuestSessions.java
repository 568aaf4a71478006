package org.planningtogether.guest;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Holder;
import org.planningtogether.vault.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of guests: apart from all launches, and only on pages without a launch in their address. No page that another
 * site frames gets the cookie. A session ends 20 minutes after its last page and eight hours after its first.
 */
@Component
class GuestSessions {

  static final Duration IDLE = Duration.ofMinutes(20);
  static final Duration LONGEST = Duration.ofHours(8);
  static final String COOKIE = "__Host-plan";

  private static final String PURPOSE = "guest session";
  private static final Duration USE_PRECISION = Duration.ofMinutes(1);
  private static final String FOUND = GuestSessions.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  GuestSessions(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** One sign-in of a guest, in one browser. */
  record Session(String mark, Holder.Guest guest, Instant usedAt, @Nullable String language, boolean largerText) {}

  /** A new session, whatever the browser held before. */
  void begin(HttpServletRequest request, HttpServletResponse response, Holder.Guest guest) {
    end(request, response);
    forgetOld();
    var token = token();
    var session = new Session(vault.mark(PURPOSE, token), guest, clock.instant(), null, false);
    db.sql(
            """
            INSERT INTO guest_session (token_mark, guest_id, began_at, used_at, larger_text)
            VALUES (:mark, :guest, :now, :now, FALSE)
            """)
        .param("mark", session.mark())
        .param("guest", guest.id())
        .param("now", at(session.usedAt()))
        .update();
    request.setAttribute(FOUND, Optional.of(session));
    set(response, cookie(token));
  }

  /** The session of a request; looked up once a request. */
  @SuppressWarnings("unchecked") // nobody else sets the attribute
  Optional<Session> find(HttpServletRequest request) {
    if (!(request.getAttribute(FOUND) instanceof Optional<?>)) {
      request.setAttribute(FOUND, isUnderALaunch(request) ? Optional.empty() : tokens(request).flatMap(this::read).findFirst());
    }
    return (Optional<Session>) request.getAttribute(FOUND);
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    var marks = tokens(request).map(token -> vault.mark(PURPOSE, token)).toList();
    if (!marks.isEmpty()) {
      db.sql("DELETE FROM guest_session WHERE token_mark IN (:marks)").param("marks", marks).update();
      set(response, cookie("").maxAge(0));
    }
    request.setAttribute(FOUND, Optional.empty());
  }

  /** Signs a guest out of every browser. */
  void endAll(Holder.Guest guest) {
    db.sql("DELETE FROM guest_session WHERE guest_id = :guest").param("guest", guest.id()).update();
  }

  void language(Session session, String language) {
    db.sql("UPDATE guest_session SET language = :language WHERE token_mark = :mark")
        .param("language", language)
        .param("mark", session.mark())
        .update();
  }

  void largerText(Session session, boolean larger) {
    db.sql("UPDATE guest_session SET larger_text = :larger WHERE token_mark = :mark")
        .param("larger", larger)
        .param("mark", session.mark())
        .update();
  }

  private Stream<Session> read(String token) {
    var mark = vault.mark(PURPOSE, token);
    var now = clock.instant();
    var session =
        db.sql(
                """
                SELECT guest_id, used_at, language, larger_text
                  FROM guest_session
                 WHERE token_mark = :mark
                   AND used_at > :used
                   AND began_at > :began
                """)
            .param("mark", mark)
            .param("used", at(now.minus(IDLE)))
            .param("began", at(now.minus(LONGEST)))
            .query(
                (row, number) ->
                    new Session(
                        mark,
                        new Holder.Guest(row.getObject("guest_id", UUID.class)),
                        row.getObject("used_at", OffsetDateTime.class).toInstant(),
                        row.getString("language"),
                        row.getBoolean("larger_text")))
            .optional();
    session.filter(found -> !now.isBefore(found.usedAt().plus(USE_PRECISION))).ifPresent(found -> used(mark, now));
    return session.stream();
  }

  private void used(String mark, Instant now) {
    db.sql("UPDATE guest_session SET used_at = :now WHERE token_mark = :mark")
        .param("now", at(now))
        .param("mark", mark)
        .update();
  }

  private void forgetOld() {
    db.sql("DELETE FROM guest_session WHERE used_at <= :used OR began_at <= :began")
        .param("used", at(clock.instant().minus(IDLE)))
        .param("began", at(clock.instant().minus(LONGEST)))
        .update();
  }

  private static boolean isUnderALaunch(HttpServletRequest request) {
    return !request.getContextPath().isEmpty();
  }

  private static Stream<String> tokens(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(token -> token.matches("[A-Za-z0-9_-]{43}"));
  }

  private static String token() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(String content) {
    return ResponseCookie.from(COOKIE, content).path("/").secure(true).httpOnly(true).sameSite("Lax");
  }

  private static void set(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }
}
