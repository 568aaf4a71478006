package org.planningtogether.lti.service;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.planningtogether.enrolment.CourseKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers the column of a target in a course, and lets only one at a time make it. */
@Repository
class LineItemBindings {

  /** Longer than it takes to make a column. */
  private static final Duration RESERVED = Duration.ofMinutes(1);

  private final JdbcClient db;
  private final Clock clock;

  LineItemBindings(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<URI> find(CourseKey course, String target) {
    return db.sql(
            """
            SELECT url
              FROM lti_line_item
             WHERE course_id = :course
               AND target = :target
               AND url IS NOT NULL
            """)
        .param("course", CourseId.of(course))
        .param("target", target)
        .query(String.class)
        .optional()
        .map(URI::create);
  }

  /** The column of a link that was found before. */
  Optional<URI> ofLink(CourseKey course, LaunchedLink link) {
    return db.sql(
            """
            SELECT url
              FROM lti_link_column
             WHERE course_id = :course
               AND resource_link_id = :link
               AND target = :target
            """)
        .param("course", CourseId.of(course))
        .param("link", link.resourceLinkId())
        .param("target", link.target())
        .query(String.class)
        .optional()
        .map(URI::create);
  }

  /** Remembers the column of a link. */
  void bind(CourseKey course, LaunchedLink link, URI url) {
    db.sql(
            """
            INSERT INTO lti_link_column (course_id, resource_link_id, target, url)
            VALUES (:course, :link, :target, :url)
                ON CONFLICT DO NOTHING
            """)
        .param("course", CourseId.of(course))
        .param("link", link.resourceLinkId())
        .param("target", link.target())
        .param("url", url.toString())
        .update();
  }

  /** Forgets a column that is gone, whosever it was. */
  void forget(CourseKey course, URI url) {
    for (var table : List.of("lti_link_column", "lti_line_item")) {
      db.sql("DELETE FROM %s WHERE course_id = :course AND url = :url".formatted(table))
          .param("course", CourseId.of(course))
          .param("url", url.toString())
          .update();
    }
  }

  /** Whether the caller, and nobody else, may make the column now. */
  boolean reserve(CourseKey course, String target) {
    var now = clock.instant().atOffset(UTC);
    var inserted =
        db.sql(
                """
                INSERT INTO lti_line_item (course_id, target, reserved_until)
                VALUES (:course, :target, :until)
                    ON CONFLICT DO NOTHING
                """)
            .param("course", CourseId.of(course))
            .param("target", target)
            .param("until", now.plus(RESERVED))
            .update();
    return inserted > 0
        || db.sql(
                    """
                    UPDATE lti_line_item
                       SET reserved_until = :until
                     WHERE course_id = :course
                       AND target = :target
                       AND url IS NULL
                       AND reserved_until <= :now
                    """)
                .param("until", now.plus(RESERVED))
                .param("course", CourseId.of(course))
                .param("target", target)
                .param("now", now)
                .update()
            > 0;
  }

  /** Ends a reservation: this is the column. */
  void keep(CourseKey course, String target, URI url) {
    db.sql("UPDATE lti_line_item SET url = :url WHERE course_id = :course AND target = :target")
        .param("url", url.toString())
        .param("course", CourseId.of(course))
        .param("target", target)
        .update();
  }

  /** Ends a reservation without a column: the next one may look for it. */
  void free(CourseKey course, String target) {
    db.sql("DELETE FROM lti_line_item WHERE course_id = :course AND target = :target")
        .param("course", CourseId.of(course))
        .param("target", target)
        .update();
  }
}
