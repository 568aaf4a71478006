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

  private final JdbcClient db;
  private final Clock clock;

  RosterStore(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Roster find(CourseKey course) {
    return db.sql("SELECT read_at, problem FROM lti_roster WHERE course_id = :course")
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

  /** A reading came to its end: who is not in it has left the course. */
  @Transactional
  public void replace(CourseKey course, List<Member> members) {
    var before = bySubject(members(course));
    var now = bySubject(members);
    before.keySet().stream().filter(subject -> !now.containsKey(subject)).forEach(gone -> delete(course, gone));
    now.values().stream()
        .filter(member -> !member.equals(before.get(member.subject())))
        .forEach(member -> write(course, member, before.containsKey(member.subject())));
    db.sql("UPDATE lti_roster SET read_at = :now, problem = NULL WHERE course_id = :course")
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
    return new Roster(members(course), readAt == null ? null : readAt.toInstant(), row.getString("problem"));
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
