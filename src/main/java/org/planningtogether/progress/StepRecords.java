package org.planningtogether.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningtogether.course.Course;
import org.planningtogether.enrolment.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of steps. The primary key and conditional updates make sure that each fact is recorded once. */
@Repository
class StepRecords {

  private final JdbcClient db;

  StepRecords(JdbcClient db) {
    this.db = db;
  }

  /** @return whether it was this call that started the step */
  boolean start(EnrolmentId enrolment, Step step, Instant now) {
    return db.sql(
                """
                INSERT INTO step_progress (enrolment_id, step, started_at)
                VALUES (:enrolment, :step, :now)
                    ON CONFLICT DO NOTHING
                """)
            .param("enrolment", enrolment.value())
            .param("step", step.key())
            .param("now", utc(now))
            .update()
        == 1;
  }

  void advance(StepRecord reached) {
    db.sql(
            """
            UPDATE step_progress
               SET pages_done = :done,
                   pages_total = :total,
                   percent = :percent
             WHERE enrolment_id = :enrolment
               AND step = :step
            """)
        .param("done", reached.pagesDone())
        .param("total", reached.pagesTotal())
        .param("percent", reached.percent())
        .param("enrolment", reached.enrolment().value())
        .param("step", reached.step())
        .update();
  }

  /** @return whether it was this call that completed the step */
  boolean complete(EnrolmentId enrolment, Step step, Instant now) {
    return db.sql(
                """
                UPDATE step_progress
                   SET completed_at = :now,
                       percent = 100
                 WHERE enrolment_id = :enrolment
                   AND step = :step
                   AND completed_at IS NULL
                """)
            .param("now", utc(now))
            .param("enrolment", enrolment.value())
            .param("step", step.key())
            .update()
        == 1;
  }

  /** Reads a step and keeps every other transaction from changing it until this one ends. */
  Optional<StepRecord> lock(EnrolmentId enrolment, Step step) {
    return db.sql(
            """
            SELECT enrolment_id, step, started_at, pages_done, pages_total, percent, completed_at
              FROM step_progress
             WHERE enrolment_id = :enrolment
               AND step = :step
               FOR UPDATE
            """)
        .param("enrolment", enrolment.value())
        .param("step", step.key())
        .query(StepRecords::step)
        .optional();
  }

  List<StepRecord> of(Collection<EnrolmentId> enrolments) {
    if (enrolments.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT enrolment_id, step, started_at, pages_done, pages_total, percent, completed_at
              FROM step_progress
             WHERE enrolment_id IN (:enrolments)
            """)
        .param("enrolments", enrolments.stream().map(EnrolmentId::value).toList())
        .query(StepRecords::step)
        .list();
  }

  /** Who has finished every module of a course and not the e-learning. */
  List<EnrolmentId> finishedAllOf(Course course) {
    if (course.modules().isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT done.enrolment_id
              FROM step_progress done
              JOIN step_progress elearning
                ON elearning.enrolment_id = done.enrolment_id
               AND elearning.step = :elearning
               AND elearning.completed_at IS NULL
             WHERE done.step IN (:modules)
               AND done.completed_at IS NOT NULL
             GROUP BY done.enrolment_id
            HAVING COUNT(*) = :number
            """)
        .param("elearning", new Step.Elearning().key())
        .param("modules", course.modules().stream().map(module -> new Step.ModuleStep(module.id()).key()).toList())
        .param("number", course.modules().size())
        .query((row, number) -> new EnrolmentId(row.getObject("enrolment_id", UUID.class)))
        .list();
  }

  private static StepRecord step(ResultSet row, int number) throws SQLException {
    var completed = row.getObject("completed_at", OffsetDateTime.class);
    return new StepRecord(
        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
        row.getString("step"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getInt("pages_done"),
        row.getInt("pages_total"),
        row.getInt("percent"),
        completed == null ? null : completed.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
