package org.planningtogether.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
}
