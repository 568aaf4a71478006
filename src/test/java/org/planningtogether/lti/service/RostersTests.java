package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;

@Databases
class RostersTests {
  private final TestClock clock = TestClock.at("2026-12-02T09:00:00Z");
  private final MoodleLike moodle = new MoodleLike();
  private final Database database;
  private final Services services;

  RostersTests(Database database) {
    this.database = database;
    services = Services.of(database, clock, moodle.platform());
  }

  @BeforeEach
  void set() {
    moodle.clock(clock);
    moodle.member("{\"status\":\"Active\",\"roles\":[\"Instructor\"],\"user_id\":\"3\",\"name\":\"Tara Teacher\"}");
    moodle.member("{\"roles\":[\"Learner\"],\"user_id\":\"5\",\"given_name\":\"Sam\",\"family_name\":\"Two\"}");
    moodle.member("{\"status\":\"Inactive\",\"roles\":[\"Learner\"],\"user_id\":\"6\",\"name\":\"Gone\"}");
    moodle.member("{\"status\":\"Active\",\"roles\":[\"Learner\"],\"user_id\":\"4\"}");
  }

  @AfterEach
  void stop() {
    moodle.close();
  }

  @Test
  @Clause({"NRPS-1", "NRPS-4", "NRPS-5", "NRPS-8"})
  void the_active_members_of_a_course_are_read() {
    launch();

    var roster = services.rosters().of(moodle.course());

    assertThat(roster.members())
        .containsExactlyInAnyOrder(
            new Member("3", "Tara Teacher", Set.of(Role.INSTRUCTOR)),
            new Member("4", null, Set.of(Role.LEARNER)),
            new Member("5", "Sam Two", Set.of(Role.LEARNER)));
    assertThat(roster.readAt()).isEqualTo(clock.instant());
    assertThat(roster.problem()).isNull();
  }

  @Test
  @Clause({"NRPS-2", "NRPS-6"})
  void all_pages_are_read() {
    launch();
    moodle.pageSize(1);

    assertThat(services.rosters().of(moodle.course()).members()).hasSize(3);
    assertThat(moodle.rosterCalls()).hasSize(4);
  }

  @Test
  void a_course_whose_platform_offers_no_roster_has_none() {
    assertThat(services.rosters().of(moodle.course())).isEqualTo(new Roster(List.of(), null, null));
  }

  @Test
  void a_roster_is_read_anew_when_it_is_older_than_five_minutes() {
    launch();
    services.rosters().of(moodle.course());

    clock.advance(Duration.ofMinutes(4));
    services.rosters().of(moodle.course());
    assertThat(moodle.rosterCalls()).hasSize(1);

    clock.advance(Duration.ofMinutes(1));
    services.rosters().of(moodle.course());
    assertThat(moodle.rosterCalls()).hasSize(2);
  }

  @Test
  void who_is_not_in_a_later_reading_has_left() {
    launch();
    services.rosters().of(moodle.course());
    moodle.forgetMembers();
    moodle.member("{\"roles\":[\"Learner\",\"Instructor\"],\"user_id\":\"5\",\"name\":\"Sam Three\"}");
    moodle.member("{\"roles\":[\"Learner\"],\"user_id\":\"4\"}");
    clock.advance(Duration.ofMinutes(6));

    assertThat(services.rosters().of(moodle.course()).members())
        .containsExactlyInAnyOrder(
            new Member("5", "Sam Three", Set.of(Role.LEARNER, Role.INSTRUCTOR)),
            new Member("4", null, Set.of(Role.LEARNER)));
  }

  @Test
  @Clause("THREAT-33")
  void a_reading_that_lacks_most_members_changes_nothing_at_first() {
    launch();
    services.rosters().of(moodle.course());
    moodle.forgetMembers();
    clock.advance(Duration.ofMinutes(6));

    var roster = services.rosters().of(moodle.course());

    assertThat(roster.members()).hasSize(3);
    assertThat(roster.doubted()).isTrue();
  }

  @Test
  @Clause("THREAT-33")
  void the_same_reading_six_hours_later_counts() {
    launch();
    services.rosters().of(moodle.course());
    onlyTaraIsLeft();
    clock.advance(Duration.ofMinutes(6));
    services.rosters().of(moodle.course());

    clock.advance(Duration.ofHours(6).minusSeconds(1));
    assertThat(services.rosters().of(moodle.course()).members()).hasSize(3);

    clock.advance(Duration.ofMinutes(1));
    var roster = services.rosters().of(moodle.course());
    assertThat(roster.members()).extracting(Member::subject).containsExactly("3");
    assertThat(roster.doubted()).isFalse();
    assertThat(roster.readAt()).isEqualTo(clock.instant());
  }

  @Test
  @Clause("THREAT-33")
  void another_reading_that_lacks_most_members_begins_the_doubt_anew() {
    launch();
    services.rosters().of(moodle.course());
    onlyTaraIsLeft();
    clock.advance(Duration.ofMinutes(6));
    services.rosters().of(moodle.course());
    moodle.forgetMembers();
    clock.advance(Duration.ofHours(7));

    assertThat(services.rosters().of(moodle.course()).members()).hasSize(3);
  }

  @Test
  void what_somebody_who_runs_the_course_believes_counts_at_once() {
    launch();
    services.rosters().of(moodle.course());
    onlyTaraIsLeft();
    clock.advance(Duration.ofMinutes(6));
    services.rosters().of(moodle.course());

    services.rosters().believe(moodle.course());

    assertThat(services.rosters().of(moodle.course()).members()).extracting(Member::subject).containsExactly("3");
  }

  @Test
  void a_reading_that_is_whole_again_ends_the_doubt() {
    launch();
    services.rosters().of(moodle.course());
    moodle.forgetMembers();
    clock.advance(Duration.ofMinutes(6));
    services.rosters().of(moodle.course());
    set();
    clock.advance(Duration.ofMinutes(6));

    var roster = services.rosters().of(moodle.course());

    assertThat(roster.members()).hasSize(3);
    assertThat(roster.doubted()).isFalse();
  }

  @Test
  @Clause("NRPS-4")
  void those_named_as_inactive_have_left_and_are_not_missing() {
    launch();
    services.rosters().of(moodle.course());
    moodle.forgetMembers();
    moodle.member("{\"status\":\"Inactive\",\"user_id\":\"3\",\"roles\":[\"Instructor\"]}");
    moodle.member("{\"status\":\"Deleted\",\"user_id\":\"5\",\"roles\":[\"Learner\"]}");
    moodle.member("{\"status\":\"inactive\",\"user_id\":\"4\",\"roles\":[\"Learner\"]}");
    clock.advance(Duration.ofMinutes(6));

    var roster = services.rosters().of(moodle.course());

    assertThat(roster.members()).isEmpty();
    assertThat(roster.doubted()).isFalse();
  }

  @Test
  void an_author_who_tries_the_course_is_nobody() {
    launch();
    moodle.member(
        """
        {"user_id":"9","roles":["Learner","http://purl.imsglobal.org/vocab/lti/system/person#TestUser"]}
        """);

    assertThat(services.rosters().of(moodle.course()).members()).extracting(Member::subject).doesNotContain("9");
  }

  @Test
  @Clause("NRPS-7")
  void what_the_roster_of_a_link_says_besides_is_left_alone() {
    launch();
    moodle.member(
        """
        {"user_id":"7","roles":["Learner"],"message":[{
          "https://purl.imsglobal.org/spec/lti/claim/message_type":"LtiResourceLinkRequest",
          "https://purl.imsglobal.org/spec/lti/claim/custom":{"user_id":"8","roles":["Instructor"]}}]}
        """);

    assertThat(services.rosters().of(moodle.course()).members())
        .contains(new Member("7", null, Set.of(Role.LEARNER)))
        .hasSize(4);
  }

  @Test
  @Clause("NRPS-3")
  void how_many_come_at_a_time_is_up_to_the_platform() {
    launch();
    IntStream.range(0, 300).forEach(i -> moodle.member("{\"user_id\":\"more %d\",\"roles\":[]}".formatted(i)));
    moodle.pageSize(250);

    assertThat(services.rosters().of(moodle.course()).members()).hasSize(303);
    assertThat(moodle.rosterCalls().getFirst().uri().getQuery()).isEqualTo("limit=200");
  }

  @Test
  @Clause("THREAT-33")
  void a_page_that_fails_in_the_middle_is_no_smaller_course() {
    launch();
    services.rosters().of(moodle.course());
    moodle.pageSize(1);
    moodle.failFrom(2);
    clock.advance(Duration.ofMinutes(6));

    var roster = services.rosters().of(moodle.course());

    assertThat(roster.members()).hasSize(3);
    assertThat(roster.problem()).isEqualTo("The platform answers with status 500");
  }

  @Test
  void a_platform_that_fails_leaves_the_roster_as_it_was() {
    launch();
    services.rosters().of(moodle.course());
    moodle.fail("memberships", 500, Map.of());
    clock.advance(Duration.ofMinutes(6));

    var roster = services.rosters().of(moodle.course());

    assertThat(roster.members()).hasSize(3);
    assertThat(roster.problem()).isEqualTo("The platform answers with status 500");
  }

  @Test
  void a_platform_that_fails_is_not_asked_again_at_once() {
    launch();
    moodle.fail("memberships", 500, Map.of());
    services.rosters().of(moodle.course());

    services.rosters().of(moodle.course());
    assertThat(moodle.rosterCalls()).hasSize(1);

    moodle.recover();
    clock.advance(Duration.ofMinutes(1));
    var roster = services.rosters().of(moodle.course());
    assertThat(roster.members()).hasSize(3);
    assertThat(roster.problem()).isNull();
  }

  @Test
  @Clause({"THREAT-33", "THREAT-16", "NRPS-2"})
  void half_a_roster_is_none() {
    var page = "{\"members\":[{\"user_id\":\"1\"}]}";

    assertThat(problemWhen(page, "/again")).isEqualTo("The platform's pages come to no end");
    assertThat(problemWhen(page, "http://localhost/next"))
        .isEqualTo("The platform's next page is on another host");
  }

  @Test
  @Clause("THREAT-33")
  void an_answer_that_is_no_roster_is_not_an_empty_course() {
    assertThat(problemWhen("{}", "")).isEqualTo("The platform's roster has no members");
    assertThat(problemWhen("<html>", "")).isEqualTo("The platform answers with something that is not JSON");
    assertThat(problemWhen("{\"members\":[]}" + " ".repeat(5 << 20), ""))
        .isEqualTo("127.0.0.1 answered at too great length");
  }

  /** What staff read when a platform answers with this page, and with this address as the next. */
  private String problemWhen(String page, String next) {
    try (var odd = SmallServer.start((asked, exchange) -> {
      if (asked.path().endsWith("token.php")) {
        SmallServer.answer(exchange, 200, "text/html", "{\"access_token\":\"t\"}");
      } else {
        var address = next.startsWith("/") ? "http://" + asked.header("Host") + next : next;
        if (!next.isEmpty()) {
          exchange.getResponseHeaders().set("Link", "<%s>; rel=\"next\"".formatted(address));
        }
        SmallServer.answer(exchange, 200, "application/json", page);
      }
    })) {
      var platform = moodle.platform("127.0.0.1:" + odd.port());
      var course = new CourseKey(moodle.issuer(), MoodleLike.CLIENT, "1", "odd " + odd.port());
      var somebody = Enrolled.learner(database, course, "4");
      var here = Services.of(database, clock, platform);
      here.links()
          .remember(course, new LaunchedLink(somebody.id(), "1", "hub", null, null, Set.of(), odd.at("/roster")));
      var roster = here.rosters().of(course);
      assertThat(roster.members()).isEmpty();
      return roster.problem();
    }
  }

  private void onlyTaraIsLeft() {
    moodle.forgetMembers();
    moodle.member("{\"roles\":[\"Instructor\"],\"user_id\":\"3\",\"name\":\"Tara Teacher\"}");
  }

  private void launch() {
    var somebody = Enrolled.learner(database, moodle.course(), "4");
    services.links().remember(moodle.course(), moodle.link(somebody.id(), "1", "hub", null));
  }
}
