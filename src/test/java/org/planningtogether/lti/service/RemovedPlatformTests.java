package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.platform.PlatformRemoved;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

/** What goes with a platform, and what another client of the same issuer keeps. */
@Databases
class RemovedPlatformTests {

  private static final CourseKey GONE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final CourseKey KEPT = new CourseKey("https://lms.example", "another", "1", "course-7");

  private final Database database;
  private final Enrolments enrolments;
  private final LineItemBindings columns;
  private final RosterStore rosters;

  RemovedPlatformTests(Database database) {
    Clock clock = TestClock.at("2026-11-22T09:00:00Z");
    this.database = database;
    this.enrolments = Enrolled.on(database);
    this.columns = new LineItemBindings(database.jdbc(), clock);
    this.rosters = new RosterStore(database.jdbc(), clock);
  }

  @Test
  void columns_and_rosters_of_its_courses_go_and_those_of_others_stay() {
    for (CourseKey course : List.of(GONE, KEPT)) {
      Enrolled.learner(database, course, "amira");
      columns.reserve(course, "course");
      rosters.claim(course);
    }

    new RemovedCourses(database.jdbc(), enrolments).on(new PlatformRemoved("https://lms.example", "client"));

    assertThat(coursesIn("lti_line_item")).containsExactly(CourseId.of(KEPT));
    assertThat(coursesIn("lti_roster")).containsExactly(CourseId.of(KEPT));
  }

  @Test
  void its_people_go_and_those_of_others_stay() {
    EnrolmentId gone = Enrolled.learner(database, GONE, "amira").id();
    EnrolmentId kept = Enrolled.learner(database, KEPT, "amira").id();

    assertThat(enrolments.removeAllOf("https://lms.example", "client")).containsExactly(gone);

    assertThat(enrolments.find(gone)).isEmpty();
    assertThat(enrolments.find(kept)).isPresent();
    assertThat(enrolments.coursesOf("https://lms.example", "client")).isEmpty();
    assertThat(enrolments.coursesOf("https://lms.example", "another")).containsExactly(KEPT);
  }

  /** A new table of courses either hangs on enrolments or stands in {@link RemovedCourses}. */
  @Test
  void no_table_of_courses_is_forgotten() {
    assertThat(tablesWith("course_id"))
        .filteredOn(table -> !tablesWith("enrolment_id").contains(table))
        .filteredOn(table -> !table.equals("lti_roster_member"))
        .containsExactlyInAnyOrderElementsOf(RemovedCourses.TABLES);
  }

  private List<String> tablesWith(String column) {
    return database
        .jdbc()
        .sql(
            """
            SELECT table_name
              FROM information_schema.columns
             WHERE table_schema = 'public'
               AND column_name = :column
               AND table_name LIKE 'lti_%'
            """)
        .param("column", column)
        .query(String.class)
        .list();
  }

  private List<UUID> coursesIn(String table) {
    return database.jdbc().sql("SELECT course_id FROM " + table).query(UUID.class).list();
  }
}
