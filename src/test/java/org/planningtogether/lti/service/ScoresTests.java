package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.service.MoodleLike.Column;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Outcome.Delivered;
import org.planningtogether.outbox.Outcome.GiveUp;
import org.planningtogether.outbox.Outcome.TryLater;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.SmallServer.Asked;
import org.planningtogether.support.TestClock;
import tools.jackson.databind.json.JsonMapper;

@Databases
class ScoresTests {
  private static final Instant STARTED = Instant.parse("2026-12-01T19:00:00Z");
  private static final Instant FINISHED = Instant.parse("2026-12-02T08:59:59.123456Z");

  private final TestClock clock = TestClock.at("2026-12-02T09:00:00.250Z");
  private final MoodleLike moodle = new MoodleLike();
  private final Database database;
  private final Services services;
  private final LineItemBindings bindings;
  private EnrolmentId somebody;
  private final Score score = Score.full("4", 100, "Finished on 2 December 2026", STARTED, FINISHED);

  ScoresTests(Database database) {
    this.database = database;
    services = Services.of(database, clock, moodle.platform());
    bindings = new LineItemBindings(database.jdbc(), clock);
  }

  @BeforeEach
  void set() {
    moodle.clock(clock);
    somebody = Enrolled.learner(database, moodle.course(), "4").id();
  }

  @AfterEach
  void stop() {
    moodle.close();
  }

  @Test
  @Clause({"AGS-1", "AGS-20"})
  void a_score_goes_to_the_column_that_came_with_the_launch() {
    var column = moodle.column("1", "", "");

    assertThat(publish(moodle.link(somebody, "1", "module:2", column))).isEqualTo(new Delivered());

    assertThat(moodle.grade(column, "4").points()).isEqualTo(100);
    assertThat(moodle.grade(column, "4").comment()).isEqualTo("Finished on 2 December 2026");
    assertThat(moodle.tokenCalls()).hasSize(1);
  }

  @Test
  @Clause({"AGS-9", "AGS-11", "AGS-12", "AGS-13", "AGS-14", "AGS-15", "AGS-16", "AGS-17", "AGS-18", "AGS-19", "AGS-21"})
  void what_goes_over_the_wire_is_what_the_specification_says() {
    publish(moodle.link(somebody, "1", "module:2", moodle.column("1", "", "")));

    var asked = moodle.scoreCalls().getFirst();
    assertThat(asked.header("Content-Type")).isEqualTo("application/vnd.ims.lis.v1.score+json");
    assertThat(asked.uri().toString()).endsWith("/lineitem/scores?type_id=1");
    assertThat(new JsonMapper().readTree(asked.body()))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {
                      "userId": "4",
                      "scoreGiven": 100,
                      "scoreMaximum": 100,
                      "activityProgress": "Completed",
                      "gradingProgress": "FullyGraded",
                      "comment": "Finished on 2 December 2026",
                      "submission": {
                        "startedAt": "2026-12-01T19:00:00.000Z",
                        "submittedAt": "2026-12-02T08:59:59.123Z"
                      },
                      "timestamp": "2026-12-02T09:00:00.250Z"
                    }
                    """));
  }

  @Test
  @Clause("AGS-17")
  void a_second_score_of_the_same_moment_waits_for_a_later_one() {
    var column = moodle.column("1", "", "");
    publish(moodle.link(somebody, "1", "module:2", column));
    var again = Score.full("4", 100, "Finished once more", STARTED, FINISHED);

    assertThat(publish(moodle.link(somebody, "1", "module:2", column), again))
        .isEqualTo(new TryLater("The gradebook has a score of this very moment", Duration.ofSeconds(1)));

    clock.advance(Duration.ofSeconds(1));
    assertThat(publish(moodle.link(somebody, "1", "module:2", column), again)).isEqualTo(new Delivered());
    assertThat(moodle.grade(column, "4").comment()).isEqualTo("Finished once more");
    assertThat(stamps()).containsExactly("2026-12-02T09:00:00.250Z", "2026-12-02T09:00:01.250Z");
  }

  @Test
  @Clause("AGS-17")
  void the_stamps_of_other_platforms_rise_by_the_millisecond() {
    var column = moodle.column("1", "", "");
    var strict = Services.of(database, clock, moodle.platformOf(Family.SPEC));
    var link = moodle.link(somebody, "1", "module:2", column);
    moodle.comparesStamps(false);
    strict.scores().publish(moodle.course(), link, "Part 2", score);
    clock.advance(Duration.ofMillis(1));

    strict.scores().publish(moodle.course(), link, "Part 2", Score.full("4", 100, "Again", STARTED, FINISHED));

    assertThat(stamps()).containsExactly("2026-12-02T09:00:00.250Z", "2026-12-02T09:00:00.251Z");
  }

  @Test
  @Clause("AGS-17")
  void stamps_rise_on_another_node_and_after_a_clock_was_set_back() {
    var column = moodle.column("1", "", "");
    var link = moodle.link(somebody, "1", "module:2", column);
    publish(link);
    var behind = Services.of(database, TestClock.at("2026-12-02T08:59:58.250Z"), moodle.platform());
    var again = Score.full("4", 100, "Again", STARTED, FINISHED);

    assertThat(behind.scores().publish(moodle.course(), link, "Part 2", again))
        .isEqualTo(new TryLater("The gradebook has a score of this very moment", Duration.ofSeconds(3)));
    assertThat(moodle.scoreCalls()).hasSize(1);
  }

  @Test
  @Clause("AGS-17")
  void a_try_after_one_of_which_nobody_knows_what_became_has_a_later_stamp() {
    var link = moodle.link(somebody, "1", "module:2", moodle.column("1", "", ""));
    moodle.fail("/scores", 504, Map.of());
    publish(link);
    moodle.recover();
    clock.advance(Duration.ofSeconds(10));

    assertThat(publish(link)).isEqualTo(new Delivered());
    assertThat(stamps()).containsExactly("2026-12-02T09:00:00.250Z", "2026-12-02T09:00:10.250Z");
  }

  @Test
  @Clause("AGS-17")
  void one_score_at_a_time_is_on_its_way_to_a_place() throws Exception {
    var column = moodle.column("1", "", "");
    var place = new SentScores.Place(somebody, URI.create(moodle.link(somebody, "1", "module:2", column).lineItem()));
    services.sent().begin(moodle.course(), place, "module:2", score, Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(30));

    assertThat(publish(moodle.link(somebody, "1", "module:2", column)))
        .isEqualTo(new TryLater("Another score is on its way to this gradebook column"));

    clock.advance(Duration.ofSeconds(30));
    assertThat(publish(moodle.link(somebody, "1", "module:2", column))).isEqualTo(new Delivered());
  }

  @Test
  void a_newer_grade_in_the_gradebook_stays_and_staff_are_told() {
    var column = moodle.column("1", "", "");
    moodle.grade(column, "4", 40);

    assertThat(publish(moodle.link(somebody, "1", "module:2", column))).isEqualTo(new Delivered());

    assertThat(moodle.grade(column, "4").points()).isEqualTo(40);
    assertThat(moodle.scoreCalls()).hasSize(1);
    assertThat(services.sent().drifts(moodle.course()))
        .containsExactly(new Drift(somebody, "module:2", Drift.Kind.NEWER, clock.instant()));
  }

  @Test
  void what_has_arrived_is_not_sent_again_over_what_a_teacher_changed() {
    var column = moodle.column("1", "", "");
    var link = moodle.link(somebody, "1", "module:2", column);
    publish(link);
    clock.advance(Duration.ofHours(1));
    moodle.grade(column, "4", 40);
    clock.advance(Duration.ofHours(1));

    assertThat(publish(link)).isEqualTo(new Delivered());
    assertThat(elsewhere(List.of(moodle.link(somebody, "2", "hub", null)))).isEqualTo(new Delivered());

    assertThat(moodle.grade(column, "4").points()).isEqualTo(40);
  }

  @Test
  @Clause("AGS-16")
  void a_score_that_is_not_final_cannot_be_made() {
    assertThatThrownBy(() -> new Score("4", 10, 100, "InProgress", "Pending", "", score.submission()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Score("4", 10, 0, "Completed", "FullyGraded", "", score.submission()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_token_that_the_platform_forgot_is_replaced_once() {
    var link = moodle.link(somebody, "1", "module:2", moodle.column("1", "", ""));
    publish(link);
    moodle.revokeTokens();
    clock.advance(Duration.ofSeconds(10));

    assertThat(publish(link, Score.full("4", 100, "Again", STARTED, FINISHED))).isEqualTo(new Delivered());
    assertThat(moodle.tokenCalls()).hasSize(2);
  }

  @Test
  void a_platform_that_accepts_no_token_at_all_is_tried_later() {
    moodle.fail("/scores", 401, Map.of());

    assertThat(publish(moodle.link(somebody, "1", "module:2", moodle.column("1", "", ""))))
        .isEqualTo(new TryLater("The platform answers with status 401"));
    assertThat(moodle.scoreCalls()).hasSize(2);
  }

  @Test
  void a_platform_out_of_reach_is_tried_later() {
    var link = moodle.link(somebody, "1", "module:2", moodle.column("1", "", ""));
    moodle.close();

    assertThat(publish(link)).isEqualTo(new TryLater("127.0.0.1 could not be reached"));
  }

  @Test
  void a_score_that_the_platform_refuses_is_given_up() {
    var teacher = Score.full("teacher", 100, "Finished", STARTED, FINISHED);
    var link = moodle.link(somebody, "1", "module:2", moodle.column("1", "", ""));

    assertThat(services.scores().publish(moodle.course(), link, "Part 2", teacher))
        .isEqualTo(new GiveUp("The platform answers with status 400"));
  }

  @Test
  void what_a_platform_refuses_is_given_up_with_its_words() {
    for (int status : List.of(400, 422)) {
      moodle.refuse("/scores", status, "{\"errors\":{\"message\":\"Not gradable\"}}");

      assertThat(publish(moodle.link(somebody, "1", "module:2", moodle.column("1", "", ""))))
          .isEqualTo(new GiveUp("The platform answers with status %d: Not gradable".formatted(status)));
    }
  }

  @Test
  void what_may_pass_is_tried_later() {
    for (int status : List.of(408, 425, 429, 500, 502, 503, 504)) {
      moodle.fail("/scores", status, Map.of("Retry-After", "90"));

      assertThat(publish(moodle.link(somebody, "1", "module:2", moodle.column("1", "", ""))))
          .isEqualTo(new TryLater("The platform answers with status " + status, Duration.ofSeconds(90)));
    }
  }

  @Test
  @Clause("AGS-22")
  void a_column_that_was_found_is_not_looked_for_again() {
    moodle.column("1", "", "");
    publish(moodle.link(somebody, "1", "module:2", null));
    var asked = moodle.server().asked().size();
    var other = Enrolled.learner(database, moodle.course(), "5").id();

    publish(moodle.link(other, "1", "module:2", null), Score.full("5", 100, "Finished", STARTED, FINISHED));

    assertThat(moodle.server().asked()).hasSize(asked + 1);
  }

  @Test
  @Clause("AGS-22")
  void a_link_that_opens_something_else_now_has_another_column() {
    moodle.column("99", "module:2", "completion");
    moodle.column("99", "module:3", "completion");
    publish(moodle.link(somebody, "1", "module:2", null));

    publish(moodle.link(somebody, "1", "module:3", null));

    assertThat(moodle.columns()).hasSize(2).allMatch(column -> moodle.grade(column, "4") != null);
  }

  @Test
  void a_link_without_a_column_in_its_launch_finds_its_own() {
    moodle.column("7", "", "");
    var own = moodle.column("1", "", "");

    assertThat(publish(moodle.link(somebody, "1", "module:2", null))).isEqualTo(new Delivered());

    assertThat(moodle.grade(own, "4")).isNotNull();
    assertThat(moodle.columns()).hasSize(2);
  }

  @Test
  void a_platform_that_ignores_filters_does_not_lead_us_to_the_column_of_another_link() {
    moodle.ignoreFilters();
    moodle.column("7", "", "");
    moodle.column("8", "module:8", "completion");

    publish(moodle.link(somebody, "1", "module:2", null));

    assertThat(moodle.columns()).hasSize(3).extracting(Column::resourceLinkId).contains("1");
  }

  @Test
  @Clause("AGS-8")
  void a_copied_courses_column_is_used_instead_of_making_another() {
    var copied = moodle.column("99", "module:2", "completion");

    assertThat(publish(moodle.link(somebody, "1", "module:2", null))).isEqualTo(new Delivered());

    assertThat(moodle.grade(copied, "4")).isNotNull();
    assertThat(moodle.columns()).hasSize(1);
  }

  @Test
  @Clause({"AGS-4", "AGS-5"})
  void a_column_is_made_when_there_is_none() {
    assertThat(publish(moodle.link(somebody, "1", "module:2", null))).isEqualTo(new Delivered());

    var made = moodle.columns().getFirst();
    assertThat(made).isEqualTo(new Column(made.id(), "Part 2", "1", "module:2", "completion"));
    assertThat(moodle.grade(made, "4").points()).isEqualTo(100);
  }

  @Test
  @Clause("AGS-8")
  void thirty_who_finish_at_once_on_two_nodes_make_one_column() {
    var nodes = List.of(services, Services.of(database, clock, moodle.platform()));
    var parents =
        IntStream.range(0, 30).mapToObj(number -> Enrolled.learner(database, moodle.course(), "parent " + number)).toList();

    for (int tries = 0; tries < 3; tries++) {
      try (var threads = Executors.newCachedThreadPool()) {
        for (int number = 0; number < parents.size(); number++) {
          var node = nodes.get(number % 2);
          var parent = parents.get(number);
          threads.submit(
              () ->
                  node.scores()
                      .publish(
                          moodle.course(),
                          moodle.link(parent.id(), "1", "module:2", null),
                          "Part 2",
                          Score.full(parent.subject(), 100, "Finished", STARTED, FINISHED)));
        }
      }
      clock.advance(Duration.ofSeconds(10));
    }

    assertThat(moodle.columns()).hasSize(1);
    assertThat(parents).allMatch(parent -> moodle.grade(moodle.columns().getFirst(), parent.subject()) != null);
  }

  @Test
  void a_column_that_another_sender_is_making_is_waited_for() {
    var link = moodle.link(somebody, "1", "module:2", null);
    bindings.reserve(moodle.course(), "module:2");

    assertThat(publish(link)).isEqualTo(new TryLater("Another sender is making the gradebook column"));

    var made = moodle.link(somebody, "1", "module:2", moodle.column("", "module:2", "completion")).lineItem();
    bindings.keep(moodle.course(), "module:2", URI.create(made));
    assertThat(publish(link)).isEqualTo(new Delivered());
    assertThat(moodle.columns()).hasSize(1);
  }

  @Test
  void a_column_that_a_crashed_sender_was_making_is_made_by_the_next() {
    var link = moodle.link(somebody, "1", "module:2", null);
    bindings.reserve(moodle.course(), "module:2");

    clock.advance(Duration.ofMinutes(2));

    assertThat(publish(link)).isEqualTo(new Delivered());
  }

  @Test
  @Clause("AGS-2")
  void without_the_permission_to_make_a_column_there_is_none() {
    var full = moodle.link(somebody, "1", "module:2", null);
    var readOnly =
        new LaunchedLink(
            somebody, "1", "module:2", null, full.lineItems(), Set.of(Scopes.SCORE), full.memberships());

    assertThat(publish(readOnly)).isEqualTo(new GiveUp("The gradebook has no column for this link"));
    assertThat(moodle.columns()).isEmpty();
  }

  @Test
  void a_column_that_is_gone_is_looked_for_once_more() {
    var gone = moodle.column("1", "", "");
    var link = moodle.link(somebody, "1", "module:2", gone);
    moodle.remove(gone);
    var other = moodle.column("1", "", "");

    assertThat(publish(link)).isEqualTo(new Delivered());
    assertThat(moodle.grade(other, "4")).isNotNull();
  }

  @Test
  void a_column_that_a_teacher_deleted_is_not_made_again() {
    var link = moodle.link(somebody, "1", "module:2", null);
    publish(link);
    moodle.remove(moodle.columns().getFirst());
    clock.advance(Duration.ofSeconds(10));

    assertThat(publish(link, Score.full("4", 100, "Again", STARTED, FINISHED))).isEqualTo(new GiveUp("The gradebook column is gone (status 404)"));
    assertThat(moodle.columns()).isEmpty();
  }

  @Test
  @Clause({"AGS-6", "AGS-7"})
  void a_column_that_is_there_is_never_changed() {
    var copied = moodle.column("99", "module:2", "completion");
    publish(moodle.link(somebody, "1", "module:2", null));
    moodle.remove(copied);
    clock.advance(Duration.ofSeconds(10));
    publish(moodle.link(somebody, "1", "module:2", null), Score.full("4", 100, "Again", STARTED, FINISHED));
    publish(moodle.link(somebody, "1", "module:3", null));

    assertThat(moodle.server().asked()).extracting(Asked::method).containsOnly("GET", "POST");
  }

  @Test
  void elsewhere_every_column_for_the_target_gets_the_score_and_none_is_made() {
    var picked = moodle.column("5", "module:2", "completion");
    var another = moodle.column("6", "module:3", "completion");
    var hub = moodle.link(somebody, "1", "hub", moodle.column("1", "", ""));

    assertThat(elsewhere(List.of(hub))).isEqualTo(new Delivered());

    assertThat(moodle.grade(picked, "4").points()).isEqualTo(100);
    assertThat(moodle.grade(another, "4")).isNull();
    assertThat(moodle.columns()).hasSize(3);
  }

  @Test
  void elsewhere_the_columns_of_links_that_were_launched_are_left_to_these() {
    var own = moodle.column("1", "module:2", "completion");

    assertThat(elsewhere(List.of(moodle.link(somebody, "1", "module:2", own)))).isEqualTo(new Delivered());

    assertThat(moodle.scoreCalls()).isEmpty();
    assertThat(moodle.grade(own, "4")).isNull();
  }

  @Test
  @Clause("AGS-3")
  void elsewhere_all_pages_of_columns_are_read() {
    moodle.pageSize(1);
    var first = moodle.column("5", "module:2", "completion");
    var second = moodle.column("6", "module:2", "completion");

    elsewhere(List.of(moodle.link(somebody, "1", "hub", null)));

    assertThat(moodle.grade(first, "4")).isNotNull();
    assertThat(moodle.grade(second, "4")).isNotNull();
  }

  @Test
  @Clause("THREAT-16")
  void a_token_leaves_for_no_host_that_is_not_the_platforms() {
    try (var evil = SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "text/plain", ""))) {
      var link =
          new LaunchedLink(
              somebody, "1", "module:2", evil.at("/lineitem"), null, Set.of(Scopes.SCORE), null);

      assertThat(publish(link)).isInstanceOf(GiveUp.class);
      assertThat(evil.asked()).isEmpty();
      assertThat(moodle.tokenCalls()).isEmpty();
    }
  }

  @Test
  void an_address_that_is_none_is_given_up() {
    var link = new LaunchedLink(somebody, "1", "module:2", "not an address", null, Set.of(Scopes.SCORE), null);

    assertThat(publish(link)).isEqualTo(new GiveUp("The platform sends us to what is not an address"));
  }

  @Test
  @Clause("AGS-11")
  void the_path_of_scores_goes_before_the_query_of_the_column() {
    assertThat(LineItem.below(URI.create("https://lms.test/2/lineitem?type_id=1"), "scores"))
        .hasToString("https://lms.test/2/lineitem/scores?type_id=1");
    assertThat(LineItem.below(URI.create("https://lms.test/2/lineitem"), "scores"))
        .hasToString("https://lms.test/2/lineitem/scores");
  }

  private Outcome publish(LaunchedLink link) {
    return publish(link, score);
  }

  private Outcome publish(LaunchedLink link, Score of) {
    return services.scores().publish(moodle.course(), link, "Part 2", of);
  }

  private List<String> stamps() {
    var json = new JsonMapper();
    return moodle.scoreCalls().stream()
        .map(asked -> json.readTree(asked.body()).path("timestamp").asString())
        .toList();
  }

  private Outcome elsewhere(List<LaunchedLink> launched) {
    return services.scores().publishElsewhere(moodle.course(), launched, "module:2", score);
  }
}
