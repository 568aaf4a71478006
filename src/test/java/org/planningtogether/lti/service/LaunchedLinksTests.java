package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
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
  private final LaunchedLinks links;
  private EnrolmentId somebody;

  LaunchedLinksTests(Database database) {
    this.database = database;
    var db = JdbcClient.create(statements.around(database.dataSource()));
    links = new LaunchedLinks(db, events::add, TestClock.at("2026-12-02T09:00:00Z"));
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
  void scores_go_only_where_the_platform_lets_us() {
    assertThat(link("module:2", "https://lms.test/lineitem").takesScores()).isTrue();
    assertThat(link("module:2", null).takesScores()).isFalse();
    var forbidden = new LaunchedLink(somebody, "1", "module:2", "https://lms.test/lineitem", null, Set.of(), null);
    assertThat(forbidden.takesScores()).isFalse();
  }

  private LaunchedLink link(String target, String lineItem) {
    return new LaunchedLink(somebody, "1", target, lineItem, null, Set.of(Scopes.SCORE), "https://lms.test/roster");
  }
}
