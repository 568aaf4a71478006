package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;

@Databases
class LaunchedLinksTests {
  private static final CourseKey COURSE = new CourseKey("https://lms.test", "client", "1", "2");

  private final List<Object> events = new ArrayList<>();
  private final Database database;
  private final StatementCount statements = new StatementCount();
  private final TestClock clock = TestClock.at("2026-12-02T09:00:00Z");
  private final LaunchedLinks links;
  private EnrolmentId somebody;

  LaunchedLinksTests(Database database) {
    this.database = database;
    var db = JdbcClient.create(statements.around(database.dataSource()));
    links = new LaunchedLinks(db, events::add, clock);
  }

  @BeforeEach
  void enrol() {
    somebody = Enrolled.learner(database, COURSE, "4").id();
  }

  @Test
  void a_launch_is_remembered_and_told() {
    var link = link("module:2", "https://lms.test/lineitem");

    links.remember(COURSE, link);

    assertThat(links.of(somebody)).containsExactly(link);
    assertThat(events).containsExactly(new LinkLaunched(somebody, "1"));
  }

  @Test
  void the_same_launch_again_costs_one_statement_and_tells_nothing() {
    links.remember(COURSE, link("module:2", null));
    events.clear();
    statements.forget();

    links.remember(COURSE, link("module:2", null));

    assertThat(statements.all()).hasSize(1);
    assertThat(events).isEmpty();
  }

  @Test
  void a_link_that_changed_is_remembered_as_it_is_now_and_told() {
    links.remember(COURSE, link("module:2", null));
    events.clear();

    links.remember(COURSE, link("course", "https://lms.test/lineitem"));

    assertThat(links.find(somebody, "1")).contains(link("course", "https://lms.test/lineitem"));
    assertThat(events).containsExactly(new LinkLaunched(somebody, "1"));
  }

  @Test
  void a_copy_opens_what_the_nearest_original_opened_that_anybody_launched() {
    links.remember(COURSE, link("module:1", null));
    links.remember(COURSE, otherLink("2", "module:2"));

    assertThat(original(List.of("never launched", "2", "1"), List.of())).contains("module:2");
    assertThat(original(List.of("1", "2"), List.of())).contains("module:1");
    assertThat(original(List.of("never launched"), List.of("2"))).isEmpty();
  }

  @Test
  void what_the_original_opened_last_is_what_counts() {
    links.remember(COURSE, link("module:1", null));
    var another = Enrolled.learner(database, COURSE, "5").id();
    clock.advance(Duration.ofMinutes(1));
    links.remember(COURSE, new LaunchedLink(another, "1", "course", null, null, Set.of(), null));

    assertThat(original(List.of("1"), List.of())).contains("course");
  }

  @Test
  void a_platform_that_gives_the_copy_the_same_id_tells_of_which_course_it_is_one() {
    links.remember(COURSE, otherLink("copy", "module:2"));

    assertThat(original(List.of(), List.of("another", "2"))).contains("module:2");
    assertThat(original(List.of(), List.of("another"))).isEmpty();
    assertThat(original(List.of(), List.of())).isEmpty();
  }

  @Test
  @Clause({"THREAT-17", "CORE-12"})
  void a_link_of_another_deployment_is_another_whatever_its_id() {
    var elsewhere = new CourseKey("https://lms.test", "client", "2", "2");
    var somebodyElse = Enrolled.learner(database, elsewhere, "4").id();
    links.remember(elsewhere, new LaunchedLink(somebodyElse, "1", "module:2", null, null, Set.of(), null));

    assertThat(original(List.of("1"), List.of("2"))).isEmpty();
  }

  @Test
  void where_nothing_was_copied_nobody_looks() {
    statements.forget();

    links.targetOfOriginal(COURSE, "1", new LinkHistory(List.of(), List.of()));

    assertThat(statements.all()).isEmpty();
  }

  @Test
  void scores_go_only_where_the_platform_lets_us() {
    assertThat(link("module:2", "https://lms.test/lineitem").takesScores()).isTrue();
    assertThat(link("module:2", null).takesScores()).isFalse();
    var forbidden = new LaunchedLink(somebody, "1", "module:2", "https://lms.test/lineitem", null, Set.of(), null);
    assertThat(forbidden.takesScores()).isFalse();
  }

  private Optional<String> original(List<String> history, List<String> contexts) {
    var copied = new CourseKey("https://lms.test", "client", "1", "copied");
    return links.targetOfOriginal(copied, "copy", new LinkHistory(history, contexts));
  }

  private LaunchedLink otherLink(String id, String target) {
    return new LaunchedLink(somebody, id, target, null, null, Set.of(), null);
  }

  private LaunchedLink link(String target, String lineItem) {
    return new LaunchedLink(somebody, "1", target, lineItem, null, Set.of(Scopes.SCORE), "https://lms.test/roster");
  }
}
