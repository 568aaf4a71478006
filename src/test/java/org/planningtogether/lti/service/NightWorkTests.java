package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class NightWorkTests {

  private static final Instant DAY = Instant.parse("2026-11-22T12:00:00Z");

  private final TestClock clock = TestClock.at(DAY.toString());
  private final MoodleLike moodle = new MoodleLike();
  private final Database database;
  private final Services services;
  private MoodleLike.Column column;
  private EnrolmentId parent;

  NightWorkTests(Database database) {
    this.database = database;
    services = Services.of(database, clock, moodle.platform());
  }

  @BeforeEach
  void aParentHasFinished() {
    moodle.clock(clock);
    moodle.member("{\"user_id\":\"4\",\"roles\":[\"Learner\"]}");
    column = moodle.column("1", "module:2", "completion");
    parent = Enrolled.learner(database, moodle.course(), "4").id();
    var link = moodle.link(parent, "1", "module:2", column);
    services.links().remember(moodle.course(), link);
    services.scores().publish(moodle.course(), link, "Part 2", Score.full("4", 100, "Finished", DAY, DAY));
  }

  @AfterEach
  void stop() {
    moodle.close();
  }

  @Test
  void a_roster_is_read_at_night() {
    atNight();

    services.nightWork().work();

    assertThat(moodle.rosterCalls()).hasSize(1);
  }

  @Test
  void by_day_nothing_is_read() {
    clock.advance(Duration.ofHours(10));
    services.nightWork().work();
    clock.advance(Duration.ofHours(7));
    services.nightWork().work();

    assertThat(moodle.rosterCalls()).isEmpty();
    assertThat(moodle.resultCalls()).isEmpty();
  }

  @Test
  void a_course_is_looked_after_once_a_night_and_again_in_the_next() {
    atNight();
    services.nightWork().work();
    clock.advance(Duration.ofMinutes(5));
    services.nightWork().work();
    assertThat(moodle.resultCalls()).hasSize(1);

    clock.advance(Duration.ofDays(1));
    services.nightWork().work();
    assertThat(moodle.resultCalls()).hasSize(2);
  }

  @Test
  void two_nodes_look_after_a_course_once() throws Exception {
    atNight();
    var nodes = List.of(services, Services.of(database, clock, moodle.platform()));
    var together = new CyclicBarrier(2);

    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var node : nodes) {
        threads.submit(
            () -> {
              together.await();
              node.nightWork().work();
              return null;
            });
      }
    }

    assertThat(moodle.rosterCalls()).hasSize(1);
    assertThat(moodle.resultCalls()).hasSize(1);
  }

  @Test
  void courses_have_their_times_between_one_and_five() {
    var times =
        IntStream.range(0, 500)
            .mapToObj(number -> NightWork.timeOf(new CourseKey("https://lms.example", "client", "1", "course " + number)))
            .toList();

    assertThat(times).allMatch(time -> !time.isBefore(LocalTime.of(1, 0)) && time.isBefore(LocalTime.of(4, 46)));
    assertThat(Set.copyOf(times)).hasSizeGreaterThan(100);
  }

  @Test
  void a_course_that_nobody_opened_for_two_weeks_is_left_alone() {
    atNight();
    clock.advance(Duration.ofDays(14));

    services.nightWork().work();

    assertThat(moodle.rosterCalls()).isEmpty();
  }

  @Test
  void a_gradebook_that_shows_what_was_sent_is_nothing_to_tell() {
    atNight();

    services.nightWork().work();

    assertThat(moodle.resultCalls()).hasSize(1);
    assertThat(drifts()).isEmpty();
  }

  @Test
  @Clause({"AGS-10", "THREAT-32"})
  void a_grade_that_somebody_changed_is_told_and_stays() {
    moodle.grade(column, "4", 40);
    atNight();

    services.nightWork().work();

    assertThat(drifts()).containsExactly(new Drift(parent, "module:2", Drift.Kind.OTHER, clock.instant()));
    assertThat(moodle.grade(column, "4").points()).isEqualTo(40);
    assertThat(moodle.scoreCalls()).hasSize(1);
    assertThat(moodle.resultCalls().getFirst().uri().toString()).endsWith("/lineitem/results?type_id=1");
  }

  @Test
  void a_grade_that_somebody_erased_is_told() {
    moodle.erase(column, "4");
    atNight();

    services.nightWork().work();

    assertThat(drifts()).extracting(Drift::kind).containsExactly(Drift.Kind.NONE);
  }

  @Test
  void a_gradebook_that_was_put_right_is_told_no_more() {
    moodle.grade(column, "4", 40);
    atNight();
    services.nightWork().work();
    moodle.grade(column, "4", 99.9);
    clock.advance(Duration.ofDays(1));

    services.nightWork().work();

    assertThat(drifts()).isEmpty();
  }

  @Test
  void a_newer_grade_that_is_the_same_is_nothing_to_tell_after_the_night() {
    var place = new SentScores.Place(parent, URI.create(moodle.link(parent, "1", "module:2", column).lineItem()));
    services.sent().arrived(place, true);
    assertThat(drifts()).extracting(Drift::kind).containsExactly(Drift.Kind.NEWER);
    atNight();

    services.nightWork().work();

    assertThat(drifts()).isEmpty();
  }

  @Test
  void a_gradebook_that_cannot_be_read_changes_nothing() {
    moodle.grade(column, "4", 40);
    atNight();
    services.nightWork().work();
    moodle.fail("/results", 500, Map.of());
    clock.advance(Duration.ofDays(1));

    services.nightWork().work();

    assertThat(drifts()).extracting(Drift::kind).containsExactly(Drift.Kind.OTHER);
  }

  @Test
  @Clause("AGS-2")
  void a_gradebook_that_we_may_not_read_is_not_read() {
    var full = moodle.link(parent, "1", "module:2", column);
    clock.advance(Duration.ofMinutes(1));
    services
        .links()
        .remember(
            moodle.course(),
            new LaunchedLink(
                parent, "1", "module:2", full.lineItem(), null, Set.of(Scopes.SCORE), full.memberships()));
    atNight();

    services.nightWork().work();

    assertThat(moodle.resultCalls()).isEmpty();
  }

  @Test
  @Clause("AGS-10")
  void other_platforms_are_asked_for_many_results_at_a_time() {
    var canvas = Services.of(database, clock, moodle.platformOf(Family.CANVAS));
    atNight();

    canvas.nightWork().work();

    assertThat(moodle.resultCalls().getFirst().uri().toString()).endsWith("/lineitem/results?type_id=1&limit=200");
    assertThat(drifts()).isEmpty();
  }

  private List<Drift> drifts() {
    return services.sent().drifts(moodle.course());
  }

  /** Twenty to five, when every course is due. */
  private void atNight() {
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-23T04:50:00Z")));
  }
}
