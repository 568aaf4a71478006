package org.planningtogether.lti.service;

import java.time.LocalDate;
import org.planningtogether.enrolment.CourseKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which courses were looked after in a night, so that one node does it once. */
@Repository
class Nights {

  private final JdbcClient db;

  Nights(JdbcClient db) {
    this.db = db;
  }

  /** Whether the caller, and nobody else, shall look after the course this night. */
  boolean claim(CourseKey course, LocalDate night) {
    return db.sql("INSERT INTO lti_night (course_id, night) VALUES (:course, :night) ON CONFLICT DO NOTHING")
            .param("course", CourseId.of(course))
            .param("night", night)
            .update()
        > 0;
  }

  void forgetBefore(LocalDate night) {
    db.sql("DELETE FROM lti_night WHERE night < :night").param("night", night).update();
  }
}
