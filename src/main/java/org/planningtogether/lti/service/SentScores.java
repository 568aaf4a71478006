package org.planningtogether.lti.service;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the newest score of each person in each gradebook column: so that its timestamps rise, whichever node sends
 * and however often it starts anew (AGS 2.0, 3.4.9), so that one is sent at a time, and so that what was sent can be
 * compared with what the gradebook shows.
 */
@Repository
class SentScores {

  /** Longer than a call takes, with a new token and a second try. */
  private static final Duration BUSY = Duration.ofMinutes(1);

  /** Gradebooks round. */
  private static final double TOLERANCE = 0.005;

  private final JdbcClient db;
  private final JsonMapper json;
  private final Clock clock;

  SentScores(JdbcClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** Somebody's place in a column. */
  record Place(EnrolmentId enrolment, URI column) {}

  /** A score that the platform has, or has refused for a newer one. */
  record Sent(Place place, String subject) {}

  /** Whether this very score has arrived: once is enough, since a teacher may have changed it since. */
  boolean hasArrived(Place place, Score score) {
    var text = json.writeValueAsString(score);
    return find(place).filter(known -> known.arrived() && known.score().equals(text)).isPresent();
  }

  /**
   * Begins to send: from now on, nobody else sends to this place until {@link #arrived} or {@link #ended}.
   *
   * @param step by how much a stamp has to be later than the one before
   * @return the stamp of this score
   * @throws ServiceException when another score is on its way, or when the stamp would lie in the future
   */
  Instant begin(CourseKey course, Place place, String target, Score score, Duration step) throws ServiceException {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var known = find(place);
    var stamp = known.map(last -> last.stampedAt().plus(step)).filter(now::isBefore).orElse(now);
    if (stamp.isAfter(now)) {
      throw ServiceException.later("The gradebook has a score of this very moment", Duration.between(now, stamp));
    }
    var sending = new Sending(course, place, target, score, stamp);
    if (!(known.isEmpty() ? first(sending) : again(sending, known.get()))) {
      throw ServiceException.later("Another score is on its way to this gradebook column");
    }
    return stamp;
  }

  /**
   * The platform has answered that it has this score, or a newer one.
   *
   * @param outranked whether it has a newer one
   */
  void arrived(Place place, boolean outranked) {
    db.sql(
            """
            UPDATE lti_sent_score
               SET arrived_at = :now, outranked = :outranked, busy_until = NULL
             WHERE enrolment_id = :enrolment
               AND column_id = :column
            """)
        .param("now", now())
        .param("outranked", outranked)
        .param("enrolment", place.enrolment().value())
        .param("column", idOf(place))
        .update();
  }

  /** The score has not arrived, or nobody knows. */
  void ended(Place place) {
    db.sql("UPDATE lti_sent_score SET busy_until = NULL WHERE enrolment_id = :enrolment AND column_id = :column")
        .param("enrolment", place.enrolment().value())
        .param("column", idOf(place))
        .update();
  }

  /** What has arrived in a course, column by column. */
  List<Sent> arrivedIn(CourseKey course) {
    return db.sql(
            """
            SELECT enrolment_id, column_url, subject
              FROM lti_sent_score
             WHERE course_id = :course
               AND arrived_at IS NOT NULL
             ORDER BY column_id, enrolment_id
            """)
        .param("course", CourseId.of(course))
        .query((row, number) -> new Sent(place(row), row.getString("subject")))
        .list();
  }

  /**
   * The gradebook was read.
   *
   * @param share of the maximum that the column shows, or null for no grade
   * @param readSince when the reading began: a score that arrived later is not compared with it
   */
  void found(Place place, @Nullable Double share, Instant readSince) {
    db.sql(
            """
            UPDATE lti_sent_score
               SET found = :share, found_at = :readSince
             WHERE enrolment_id = :enrolment
               AND column_id = :column
               AND arrived_at <= :readSince
            """)
        .param("share", share)
        .param("readSince", readSince.atOffset(UTC))
        .param("enrolment", place.enrolment().value())
        .param("column", idOf(place))
        .update();
  }

  /** Where the gradebook differs from what was sent, as far as we know. */
  List<Drift> drifts(CourseKey course) {
    return db.sql(
            """
            SELECT enrolment_id, target, found, found_at, arrived_at
              FROM lti_sent_score
             WHERE course_id = :course
               AND arrived_at IS NOT NULL
               AND (found_at IS NULL AND outranked
                    OR found_at IS NOT NULL AND (found IS NULL OR ABS(found - share) > :tolerance))
             ORDER BY enrolment_id, target
            """)
        .param("course", CourseId.of(course))
        .param("tolerance", TOLERANCE)
        .query(SentScores::drift)
        .list();
  }

  private boolean first(Sending sending) {
    return with(
                sending,
                """
                INSERT INTO lti_sent_score
                       (enrolment_id, column_id, course_id, column_url, target, score, subject, share, stamped_at,
                        busy_until, outranked)
                VALUES (:enrolment, :column, :course, :url, :target, :score, :subject, :share, :stamp, :busyUntil, FALSE)
                    ON CONFLICT DO NOTHING
                """)
            .update()
        > 0;
  }

  private boolean again(Sending sending, Known last) {
    return with(
                sending,
                """
                UPDATE lti_sent_score
                   SET course_id = :course,
                       column_url = :url,
                       target = :target,
                       score = :score,
                       subject = :subject,
                       share = :share,
                       stamped_at = :stamp,
                       busy_until = :busyUntil,
                       arrived_at = NULL,
                       outranked = FALSE,
                       found = NULL,
                       found_at = NULL
                 WHERE enrolment_id = :enrolment
                   AND column_id = :column
                   AND stamped_at = :last
                   AND (busy_until IS NULL OR busy_until <= :now)
                """)
            .param("last", last.stampedAt().atOffset(UTC))
            .param("now", now())
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec with(Sending sending, String sql) {
    return db.sql(sql)
        .param("enrolment", sending.place().enrolment().value())
        .param("column", idOf(sending.place()))
        .param("course", CourseId.of(sending.course()))
        .param("url", sending.place().column().toString())
        .param("target", sending.target())
        .param("score", json.writeValueAsString(sending.score()))
        .param("subject", sending.score().userId())
        .param("share", sending.score().share())
        .param("stamp", sending.stamp().atOffset(UTC))
        .param("busyUntil", now().plus(BUSY));
  }

  private Optional<Known> find(Place place) {
    return db.sql(
            """
            SELECT score, stamped_at, arrived_at
              FROM lti_sent_score
             WHERE enrolment_id = :enrolment
               AND column_id = :column
            """)
        .param("enrolment", place.enrolment().value())
        .param("column", idOf(place))
        .query(
            (row, number) ->
                new Known(
                    row.getString("score"),
                    row.getObject("stamped_at", OffsetDateTime.class).toInstant(),
                    row.getObject("arrived_at") != null))
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(UTC);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new EnrolmentId(row.getObject("enrolment_id", UUID.class)), URI.create(row.getString("column_url")));
  }

  private static Drift drift(ResultSet row, int number) throws SQLException {
    var foundAt = row.getObject("found_at", OffsetDateTime.class);
    var kind = row.getObject("found") == null ? Drift.Kind.NONE : Drift.Kind.OTHER;
    return new Drift(
        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
        row.getString("target"),
        foundAt == null ? Drift.Kind.NEWER : kind,
        (foundAt == null ? row.getObject("arrived_at", OffsetDateTime.class) : foundAt).toInstant());
  }

  private static UUID idOf(Place place) {
    return UUID.nameUUIDFromBytes(place.column().toString().getBytes(StandardCharsets.UTF_8));
  }

  private record Sending(CourseKey course, Place place, String target, Score score, Instant stamp) {}

  private record Known(String score, Instant stampedAt, boolean arrived) {}
}
