package org.planningtogether.lti.service;

import java.util.List;
import java.util.UUID;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.platform.PlatformRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With a platform go the gradebook columns and the rosters of its courses, while these are still known. */
@Component
class RemovedCourses {

  static final List<String> TABLES = List.of("lti_line_item", "lti_link_column", "lti_roster", "lti_night");

  private final JdbcClient db;
  private final Enrolments enrolments;

  RemovedCourses(JdbcClient db, Enrolments enrolments) {
    this.db = db;
    this.enrolments = enrolments;
  }

  @EventListener
  @Order(0)
  void on(PlatformRemoved platform) {
    enrolments.coursesOf(platform.issuer(), platform.clientId()).stream()
        .map(CourseId::of)
        .forEach(this::remove);
  }

  private void remove(UUID course) {
    TABLES.forEach(
        table -> db.sql("DELETE FROM %s WHERE course_id = :course".formatted(table)).param("course", course).update());
  }
}
