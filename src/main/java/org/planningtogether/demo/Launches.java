package org.planningtogether.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on the way into which tool. */
@Component
@Profile("demo-lms")
class Launches {

  /** How long a person may need between the LMS's page and the tool's answer. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient db;
  private final Clock clock;

  Launches(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Launch start(Person person, Tool tool, Activity activity, @Nullable Person reviewed, String documentTarget) {
    return start(person, tool, activity.courseId(), activity.id(), reviewed, documentTarget);
  }

  /** Somebody sets out to choose activities for a course. */
  Launch start(Person person, Tool tool, Course course, String documentTarget) {
    return start(person, tool, course.id(), null, null, documentTarget);
  }

  private Launch start(
      Person person,
      Tool tool,
      long courseId,
      @Nullable Long activityId,
      @Nullable Person reviewed,
      String documentTarget) {
    db.sql("DELETE FROM launch WHERE started_at < :then").param("then", clock.instant().minus(KEPT)).update();
    var id = Secrets.next();
    db.sql("""
        INSERT INTO launch (id, person_id, course_id, tool_id, activity_id, for_user, document_target, started_at)
        VALUES (:id, :person, :course, :tool, :activity, :reviewed, :target, :now)
        """)
        .param("id", id)
        .param("person", person.id())
        .param("course", courseId)
        .param("tool", tool.id())
        .param("activity", activityId)
        .param("reviewed", reviewed == null ? null : reviewed.id())
        .param("target", documentTarget)
        .param("now", clock.instant())
        .update();
    return find(id).orElseThrow();
  }

  Optional<Launch> find(String id) {
    return db.sql("""
        SELECT id, person_id, course_id, tool_id, activity_id, for_user, document_target, started_at, sent_at, answered_at
          FROM launch
         WHERE id = :id
        """)
        .param("id", id)
        .query(Launch.class)
        .optional();
  }

  /** Marks that the id_token goes out; false when one went out before or it took too long. */
  boolean send(Launch launch) {
    return db.sql("UPDATE launch SET sent_at = :now WHERE id = :id AND sent_at IS NULL AND started_at > :earliest")
        .param("now", clock.instant())
        .param("id", launch.id())
        .param("earliest", clock.instant().minus(PATIENCE))
        .update() == 1;
  }

  /** Marks that the deep linking response came; false when one came before. */
  boolean answer(Launch launch) {
    return db.sql("UPDATE launch SET answered_at = :now WHERE id = :id AND answered_at IS NULL")
        .param("now", clock.instant())
        .param("id", launch.id())
        .update() == 1;
  }
}
