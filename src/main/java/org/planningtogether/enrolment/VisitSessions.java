package org.planningtogether.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database, read once a page and seldom written: when a session was last used is noted once a minute, not
 * once a request. A session ends some time after its last page (Spring Session's time-out), and at the end of a day's
 * work in any case.
 */
final class VisitSessions implements SessionRepository<VisitSession> {

  static final Duration LONGEST = Duration.ofHours(8);

  private final SessionRepository<Session> stored;
  private final JdbcClient db;
  private final Clock clock;

  VisitSessions(SessionRepository<Session> stored, JdbcClient db, Clock clock) {
    this.stored = stored;
    this.db = db;
    this.clock = clock;
  }

  /** Opens a session with an id of its own. */
  String begin(Visit visit) {
    var session = createSession();
    session.setAttribute(Visit.ATTRIBUTE, visit.json());
    save(session);
    return session.getId();
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

  /** Sessions that have ended open nothing any more, so it does not matter when their rows go. */
  @Scheduled(fixedDelayString = "PT10M")
  void forgetEnded() {
    db.sql(
            """
            DELETE FROM spring_session
             WHERE expiry_time <= :now
                OR creation_time <= :oldest
            """)
        .param("now", clock.millis())
        .param("oldest", clock.instant().minus(LONGEST).toEpochMilli())
        .update();
  }

  @Override
  public VisitSession createSession() {
    return VisitSession.created(stored.createSession());
  }

  @Override
  public void save(VisitSession session) {
    if (session.isChanged()) {
      stored.save(session.stored());
    }
  }

  @Override
  public @Nullable VisitSession findById(String id) {
    var session = stored.findById(id);
    if (session == null) {
      return null;
    }
    if (!session.getCreationTime().plus(LONGEST).isAfter(clock.instant())) {
      stored.deleteById(id);
      return null;
    }
    return VisitSession.found(session);
  }

  @Override
  public void deleteById(String id) {
    stored.deleteById(id);
  }
}
