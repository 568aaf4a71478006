package org.planningtogether.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.StatementCount;
import org.springframework.jdbc.core.simple.JdbcClient;

@Databases
class EnrolmentsStoreTests {

  private static final CourseKey COURSE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final Instant NOVEMBER = Instant.parse("2026-11-22T09:00:00Z");

  private final Database database;

  EnrolmentsStoreTests(Database database) {
    this.database = database;
  }

  @Test
  void somebody_new_is_remembered() {
    var opened = at(NOVEMBER).open(COURSE, "amira", "Amira Khan", Set.of(Role.LEARNER), "en-GB");

    var found = at(NOVEMBER).find(opened.id());

    assertThat(found).contains(opened);
    assertThat(opened)
        .isEqualTo(
            new Enrolment(
                EnrolmentId.of(COURSE, "amira"), COURSE, "amira", "Amira Khan", true, null, NOVEMBER, NOVEMBER));
  }

  @Test
  void who_tries_the_course_as_a_learner_is_none() {
    var author = at(NOVEMBER).open(COURSE, "author", null, Set.of(Role.LEARNER, Role.TEST_USER), "en");

    assertThat(author.learner()).isFalse();
  }

  @Test
  void courses_that_somebody_opened_since_then_are_active() {
    var quiet = new CourseKey("https://lms.example", "client", "1", "quiet");
    at(NOVEMBER.minus(Duration.ofDays(15))).open(quiet, "amira", null, Set.of(Role.LEARNER), "en");
    at(NOVEMBER.minus(Duration.ofDays(15))).open(COURSE, "amira", null, Set.of(Role.LEARNER), "en");
    at(NOVEMBER).open(COURSE, "ben", null, Set.of(Role.LEARNER), "en");
    at(NOVEMBER).open(COURSE, "chi", null, Set.of(Role.LEARNER), "en");

    assertThat(at(NOVEMBER).coursesActiveSince(NOVEMBER.minus(Duration.ofDays(14)))).containsExactly(COURSE);
  }

  @Test
  void a_name_too_long_is_cut_between_two_characters() {
    var opened = at(NOVEMBER).open(COURSE, "amira", "A" + "\ud83d\ude00".repeat(200), Set.of(), "en");

    assertThat(at(NOVEMBER).find(opened.id())).contains(opened);
    assertThat(opened.name()).hasSize(255).endsWith("\ud83d\ude00");
    assertThat(at(NOVEMBER).open(COURSE, "ben", "\ud83d\ude00".repeat(200), Set.of(), "en").name()).hasSize(254);
  }

  @Test
  void coming_back_within_the_hour_writes_nothing() {
    at(NOVEMBER).open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    var statements = new StatementCount();
    var soon = new Enrolments(JdbcClient.create(statements.around(database.dataSource())), fixed(NOVEMBER.plusSeconds(3599)));

    var opened = soon.open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");

    assertThat(statements.all()).hasSize(1).first().asString().startsWith("SELECT");
    assertThat(opened.lastSeenAt()).isEqualTo(NOVEMBER);
  }

  @Test
  void coming_back_later_moves_the_last_visit_and_not_the_first() {
    var ben = at(NOVEMBER).open(COURSE, "ben", "Ben", Set.of(Role.LEARNER), "en");
    at(NOVEMBER).open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    var later = at(NOVEMBER.plus(Duration.ofDays(1)));

    var opened = later.open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    later.noteSeen();

    assertThat(later.find(opened.id()))
        .hasValueSatisfying(
            amira -> {
              assertThat(amira.firstSeenAt()).isEqualTo(NOVEMBER);
              assertThat(amira.lastSeenAt()).isEqualTo(NOVEMBER.plus(Duration.ofDays(1)));
            });
    assertThat(later.find(ben.id())).contains(ben);
  }

  @Test
  void coming_back_costs_one_statement_after_however_long() {
    at(NOVEMBER).open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    var statements = new StatementCount();
    var late = new Enrolments(JdbcClient.create(statements.around(database.dataSource())), fixed(NOVEMBER.plusSeconds(90_000)));

    late.open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    late.open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    assertThat(statements.all()).hasSize(2).allMatch(sql -> sql.startsWith("SELECT"));

    late.noteSeen();
    late.noteSeen();
    assertThat(statements.all()).hasSize(3);
  }

  @Test
  void a_name_that_the_platform_no_longer_tells_is_forgotten() {
    var opened = at(NOVEMBER).open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");

    at(NOVEMBER).open(COURSE, "amira", null, Set.of(Role.LEARNER), "en");

    assertThat(at(NOVEMBER).find(opened.id())).get().extracting(Enrolment::name).isNull();
  }

  @Test
  void a_name_without_end_is_cut() {
    var opened = at(NOVEMBER).open(COURSE, "amira", "A".repeat(10_000), Set.of(Role.LEARNER), "en");

    assertThat(opened.name()).hasSize(255);
    assertThat(at(NOVEMBER).find(opened.id())).contains(opened);
  }

  @Test
  void several_clients_of_one_issuer_share_nobody() {
    var other = new CourseKey(COURSE.issuer(), "other-client", COURSE.deploymentId(), COURSE.contextId());
    var here = at(NOVEMBER).open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    var there = at(NOVEMBER).open(other, "amira", "Amira", Set.of(Role.INSTRUCTOR), "en");

    assertThat(here.id()).isNotEqualTo(there.id());
    assertThat(at(NOVEMBER).inCourse(COURSE)).containsExactly(here);
    assertThat(at(NOVEMBER).inCourse(other)).containsExactly(there);
    assertThat(there.learner()).isFalse();
  }

  @Test
  @Clause({"CORE-1", "CORE-16"})
  void deployments_of_one_client_share_nobody_though_their_courses_bear_the_same_id() {
    var other = new CourseKey(COURSE.issuer(), COURSE.clientId(), "other-deployment", COURSE.contextId());
    var here = at(NOVEMBER).open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en");
    var there = at(NOVEMBER).open(other, "amira", "Amira", Set.of(Role.LEARNER), "en");

    assertThat(here.id()).isNotEqualTo(there.id());
    assertThat(at(NOVEMBER).inCourse(COURSE)).containsExactly(here);
    assertThat(at(NOVEMBER).inCourse(other)).containsExactly(there);
  }

  @Test
  void fields_that_run_into_each_other_are_still_different_people() {
    var one = EnrolmentId.of(new CourseKey("a", "b", "c", "d"), "ef");
    var two = EnrolmentId.of(new CourseKey("a", "b", "c", "de"), "f");

    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void two_nodes_that_meet_somebody_at_once_remember_one_person() {
    var opened =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(i -> at(NOVEMBER).open(COURSE, "amira", "Amira", Set.of(Role.LEARNER), "en"))
            .toList();

    assertThat(opened).hasSize(20).containsOnly(opened.getFirst());
    assertThat(at(NOVEMBER).inCourse(COURSE)).containsExactly(opened.getFirst());
  }

  private Enrolments at(Instant now) {
    return new Enrolments(database.jdbc(), fixed(now));
  }

  private static Clock fixed(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
