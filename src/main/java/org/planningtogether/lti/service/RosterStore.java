package org.planningtogether.lti.service;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the platforms last told of their courses. */
@Repository
class RosterStore {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

  /** A reading that lacks most members counts when one as long after the first says the same. */
  private static final Duration DOUBT = Duration.ofHours(6);

  private final JdbcClient db;
  private final Clock clock;

  RosterStore(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Roster find(CourseKey course) {
    return db.sql("SELECT read_at, problem, doubted_since FROM lti_roster WHERE course_id = :course")
        .param("course", CourseId.of(course))
        .query((row, number) -> roster(row, course))
        .optional()
        .orElse(new Roster(List.of(), null, null));
  }

  /** Whether the caller, and nobody else, shall read the roster now: it is old, and nobody has just tried. */
  boolean claim(CourseKey course) {
    var now = clock.instant().atOffset(UTC);
    var inserted =
        db.sql("INSERT INTO lti_roster (course_id, tried_at) VALUES (:course, :now) ON CONFLICT DO NOTHING")
            .param("course", CourseId.of(course))
            .param("now", now)
            .update();
    return inserted > 0
        || db.sql(
                    """
                    UPDATE lti_roster
                       SET tried_at = :now
                     WHERE course_id = :course
                       AND (read_at IS NULL OR read_at <= :stale)
                       AND tried_at <= :lastTry
                    """)
                .param("now", now)
                .param("course", CourseId.of(course))
                .param("stale", now.minus(FRESH))
                .param("lastTry", now.minus(BETWEEN_TRIES))
                .update()
            > 0;
  }

  /**
   * A reading came to its end: who is not in it has left the course. One that lacks most of those whom we know is kept
   * for later; it counts when another says the same six hours after it, or when somebody {@link #believe believes} it.
   */
  @Transactional
  public void keep(CourseKey course, Reading reading) {
    var before = bySubject(members(course));
    if (reading.lacksMostOf(before.keySet()) && !isConfirmed(course, reading)) {
      doubt(course, reading);
    } else {
      replace(course, before, reading.members());
    }
  }

  /** The next reading that names the same people counts. */
  void believe(CourseKey course) {
    db.sql(
            """
            UPDATE lti_roster
               SET doubted_since = :longAgo, tried_at = :longAgo
             WHERE course_id = :course
               AND doubted_since IS NOT NULL
            """)
        .param("longAgo", clock.instant().minus(DOUBT).atOffset(UTC))
        .param("course", CourseId.of(course))
        .update();
  }

  private boolean isConfirmed(CourseKey course, Reading reading) {
    return db.sql(
                """
                SELECT COUNT(*)
                  FROM lti_roster
                 WHERE course_id = :course
                   AND doubted_names = :names
                   AND doubted_since <= :since
                """)
            .param("course", CourseId.of(course))
            .param("names", reading.fingerprint())
            .param("since", clock.instant().minus(DOUBT).atOffset(UTC))
            .query(Long.class)
            .single()
        > 0;
  }

  private void doubt(CourseKey course, Reading reading) {
    db.sql(
            """
            UPDATE lti_roster
               SET doubted_since = CASE WHEN doubted_names = :names THEN doubted_since ELSE :now END,
                   doubted_names = :names,
                   problem = NULL
             WHERE course_id = :course
            """)
        .param("names", reading.fingerprint())
        .param("now", clock.instant().atOffset(UTC))
        .param("course", CourseId.of(course))
        .update();
  }

  private void replace(CourseKey course, Map<String, Member> before, List<Member> members) {
    var now = bySubject(members);
    before.keySet().stream().filter(subject -> !now.containsKey(subject)).forEach(gone -> delete(course, gone));
    now.values().stream()
        .filter(member -> !member.equals(before.get(member.subject())))
        .forEach(member -> write(course, member, before.containsKey(member.subject())));
    db.sql(
            """
            UPDATE lti_roster
               SET read_at = :now, problem = NULL, doubted_since = NULL, doubted_names = NULL
             WHERE course_id = :course
            """)
        .param("now", clock.instant().atOffset(UTC))
        .param("course", CourseId.of(course))
        .update();
  }

  /** A reading failed: what is known stays. */
  void failed(CourseKey course, String problem) {
    db.sql("UPDATE lti_roster SET problem = :problem WHERE course_id = :course")
        .param("problem", problem.length() <= 500 ? problem : problem.substring(0, 500))
        .param("course", CourseId.of(course))
        .update();
  }

  private List<Member> members(CourseKey course) {
    return db.sql(
            """
            SELECT subject, name, roles
              FROM lti_roster_member
             WHERE course_id = :course
             ORDER BY name, subject
            """)
        .param("course", CourseId.of(course))
        .query(RosterStore::member)
        .list();
  }

  private void delete(CourseKey course, String subject) {
    db.sql("DELETE FROM lti_roster_member WHERE course_id = :course AND subject = :subject")
        .param("course", CourseId.of(course))
        .param("subject", subject)
        .update();
  }

  private void write(CourseKey course, Member member, boolean known) {
    var sql =
        known
            ? """
              UPDATE lti_roster_member
                 SET name = :name, roles = :roles
               WHERE course_id = :course
                 AND subject = :subject
              """
            : """
              INSERT INTO lti_roster_member (course_id, subject, name, roles)
              VALUES (:course, :subject, :name, :roles)
              """;
    db.sql(sql)
        .param("course", CourseId.of(course))
        .param("subject", member.subject())
        .param("name", member.name())
        .param("roles", member.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")))
        .update();
  }

  private Roster roster(ResultSet row, CourseKey course) throws SQLException {
    var readAt = row.getObject("read_at", OffsetDateTime.class);
    return new Roster(
        members(course),
        readAt == null ? null : readAt.toInstant(),
        row.getString("problem"),
        row.getObject("doubted_since") != null);
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    var roles =
        Arrays.stream(row.getString("roles").split(" "))
            .filter(role -> !role.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Member(row.getString("subject"), row.getString("name"), roles);
  }

  private static Map<String, Member> bySubject(List<Member> members) {
    return members.stream().collect(Collectors.toMap(Member::subject, Function.identity(), (first, again) -> again));
  }
}
