package org.planningtogether.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions in the database, by the store of Spring Session: one for each launch, not one for each browser, so its filter
 * and its cookie are not used. Read once a page and seldom written: when a session was last used is noted once a minute.
 * A session ends some time after its last page (Spring Session's time-out), and after eight hours in any case.
 */
@Component
class VisitSessions {

  private static final String VISIT = "visit";
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final Duration LAST_ACCESS_PRECISION = Duration.ofMinutes(1);

  private final SessionRepository<Session> stored;
  private final JdbcClient db;
  private final Clock clock;

  VisitSessions(SessionRepository<?> stored, JdbcClient db, Clock clock) {
    this.stored = untyped(stored);
    this.db = db;
    this.clock = clock;
  }

  @SuppressWarnings("unchecked") // the type of stored sessions is not public, and does not matter
  static SessionRepository<Session> untyped(SessionRepository<?> stored) {
    return (SessionRepository<Session>) stored;
  }

  /** @return the id of a new session */
  String begin(Visit visit) {
    var session = stored.createSession();
    session.setAttribute(VISIT, visit.json());
    stored.save(session);
    return session.getId();
  }

  Optional<Visit> find(String sessionId) {
    var session = stored.findById(sessionId);
    var now = clock.instant();
    if (session == null || !now.isBefore(session.getCreationTime().plus(LONGEST))) {
      return Optional.empty();
    }
    if (!now.isBefore(session.getLastAccessedTime().plus(LAST_ACCESS_PRECISION))) {
      session.setLastAccessedTime(now);
      stored.save(session);
    }
    return Optional.of(Visit.of(session.<String>getRequiredAttribute(VISIT)));
  }

  /** Puts a visit in the place of the one before; nothing when the session has ended meanwhile. */
  void replace(String sessionId, Visit visit) {
    var session = stored.findById(sessionId);
    if (session != null) {
      session.setAttribute(VISIT, visit.json());
      stored.save(session);
    }
  }

  /** Those of the sessions that have not ended, the newest first. */
  List<String> living(Collection<String> sessionIds) {
    if (sessionIds.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT session_id
              FROM spring_session
             WHERE session_id IN (:ids)
               AND expiry_time > :now
               AND creation_time > :oldest
             ORDER BY creation_time DESC
            """)
        .param("ids", sessionIds)
        .param("now", clock.millis())
        .param("oldest", clock.instant().minus(LONGEST).toEpochMilli())
        .query(String.class)
        .list();
  }

  void end(String sessionId) {
    stored.deleteById(sessionId);
  }

  void endAllOf(String issuer, String clientId) {
    db.sql("DELETE FROM spring_session WHERE principal_name = :client")
        .param("client", client(issuer, clientId))
        .update();
  }

  /** Notes with each session by which client of an issuer it came, so that all of them can be ended together. */
  static Map<String, String> index(Session session) {
    if (!(session.getAttribute(VISIT) instanceof String visit)) {
      return Map.of();
    }
    var course = Visit.of(visit).visitor().course();
    return Map.of(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, client(course.issuer(), course.clientId()));
  }

  private static String client(String issuer, String clientId) {
    return UUID.nameUUIDFromBytes((issuer + "\0" + clientId).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
