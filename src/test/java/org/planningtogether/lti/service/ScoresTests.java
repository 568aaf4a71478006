package org.planningtogether.lti.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.lti.service.MoodleLike.Column;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Outcome.Delivered;
import org.planningtogether.outbox.Outcome.GiveUp;
import org.planningtogether.outbox.Outcome.TryLater;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;
import tools.jackson.databind.json.JsonMapper;

@Databases
class ScoresTests {
  private static final EnrolmentId SOMEBODY = new EnrolmentId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
  private static final Instant STARTED = Instant.parse("2026-12-01T19:00:00Z");
  private static final Instant FINISHED = Instant.parse("2026-12-02T08:59:59.123456Z");

  private final TestClock clock = TestClock.at("2026-12-02T09:00:00.250Z");
  private final MoodleLike moodle = new MoodleLike();
  private final Database database;
  private final Services services;
  private final LineItemBindings bindings;
  private final Score score = Score.full("4", 100, "Finished on 2 December 2026", STARTED, FINISHED);

  ScoresTests(Database database) {
    this.database = database;
    services = Services.of(database, clock, moodle.platform());
    bindings = new LineItemBindings(database.jdbc(), clock);
  }

  @BeforeEach
  void set() {
    moodle.clock(clock);
  }

  @AfterEach
  void stop() {
    moodle.close();
  }

  @Test
  void a_score_goes_to_the_column_that_came_with_the_launch() {
    var column = moodle.column("1", "", "");

    assertThat(publish(moodle.link(SOMEBODY, "1", "module:2", column))).isEqualTo(new Delivered());

    assertThat(moodle.grade(column, "4").points()).isEqualTo(100);
    assertThat(moodle.grade(column, "4").comment()).isEqualTo("Finished on 2 December 2026");
    assertThat(moodle.tokenCalls()).hasSize(1);
  }

  @Test
  void what_goes_over_the_wire_is_what_the_specification_says() {
    publish(moodle.link(SOMEBODY, "1", "module:2", moodle.column("1", "", "")));

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
  void a_second_score_in_the_same_second_gets_a_later_stamp() {
    var column = moodle.column("1", "", "");
    moodle.grade(column, "4", 40);

    assertThat(publish(moodle.link(SOMEBODY, "1", "module:2", column))).isEqualTo(new Delivered());

    assertThat(moodle.grade(column, "4").points()).isEqualTo(100);
    assertThat(moodle.scoreCalls()).hasSize(2);
  }

  @Test
  void a_score_gets_through_although_our_clock_is_behind_the_platforms() {
    var column = moodle.column("1", "", "");
    moodle.clock(Clock.systemUTC());
    moodle.grade(column, "4", 40);
    var behind = Services.of(database, TestClock.at(Instant.now().minusSeconds(30).toString()), moodle.platform());

    var outcome =
        behind.scores().publish(moodle.course(), moodle.link(SOMEBODY, "1", "module:2", column), "Part 2", score);

    assertThat(outcome).isEqualTo(new Delivered());
    assertThat(moodle.grade(column, "4").points()).isEqualTo(100);
  }

  @Test
  void a_platform_that_insists_on_a_newer_grade_keeps_it() {
    moodle.fail("/scores", 409, Map.of());

    var outcome = publish(moodle.link(SOMEBODY, "1", "module:2", moodle.column("1", "", "")));

    assertThat(outcome).isEqualTo(new GiveUp("The gradebook holds a newer grade"));
    assertThat(moodle.scoreCalls()).hasSize(4);
  }

  @Test
  void a_token_that_the_platform_forgot_is_replaced_once() {
    var link = moodle.link(SOMEBODY, "1", "module:2", moodle.column("1", "", ""));
    publish(link);
    moodle.revokeTokens();
    clock.advance(Duration.ofSeconds(10));

    assertThat(publish(link)).isEqualTo(new Delivered());
    assertThat(moodle.tokenCalls()).hasSize(2);
  }

  @Test
  void a_platform_that_accepts_no_token_at_all_is_tried_later() {
    moodle.fail("/scores", 401, Map.of());

    assertThat(publish(moodle.link(SOMEBODY, "1", "module:2", moodle.column("1", "", ""))))
        .isEqualTo(new TryLater("The platform answers with status 401"));
    assertThat(moodle.scoreCalls()).hasSize(2);
  }

  @Test
  void a_platform_out_of_order_is_tried_later_as_it_asks() {
    moodle.fail("/scores", 503, Map.of("Retry-After", "90"));

    assertThat(publish(moodle.link(SOMEBODY, "1", "module:2", moodle.column("1", "", ""))))
        .isEqualTo(new TryLater("The platform answers with status 503", Duration.ofSeconds(90)));
  }

  @Test
  void a_platform_out_of_reach_is_tried_later() {
    var link = moodle.link(SOMEBODY, "1", "module:2", moodle.column("1", "", ""));
    moodle.close();

    assertThat(publish(link)).isEqualTo(new TryLater("127.0.0.1 could not be reached"));
  }

  @Test
  void a_score_that_the_platform_refuses_is_given_up() {
    var teacher = Score.full("teacher", 100, "Finished", STARTED, FINISHED);
    var link = moodle.link(SOMEBODY, "1", "module:2", moodle.column("1", "", ""));

    assertThat(services.scores().publish(moodle.course(), link, "Part 2", teacher))
        .isEqualTo(new GiveUp("The platform answers with status 400"));
  }

  @Test
  void a_link_without_a_column_in_its_launch_finds_its_own() {
    moodle.column("7", "", "");
    var own = moodle.column("1", "", "");

    assertThat(publish(moodle.link(SOMEBODY, "1", "module:2", null))).isEqualTo(new Delivered());

    assertThat(moodle.grade(own, "4")).isNotNull();
    assertThat(moodle.columns()).hasSize(2);
  }

  @Test
  void a_platform_that_ignores_filters_does_not_lead_us_to_the_column_of_another_link() {
    moodle.ignoreFilters();
    moodle.column("7", "", "");
    moodle.column("8", "module:8", "completion");

    publish(moodle.link(SOMEBODY, "1", "module:2", null));

    assertThat(moodle.columns()).hasSize(3).extracting(Column::resourceLinkId).contains("1");
  }

  @Test
  void a_copied_courses_column_is_used_instead_of_making_another() {
    var copied = moodle.column("99", "module:2", "completion");

    assertThat(publish(moodle.link(SOMEBODY, "1", "module:2", null))).isEqualTo(new Delivered());

    assertThat(moodle.grade(copied, "4")).isNotNull();
    assertThat(moodle.columns()).hasSize(1);
  }

  @Test
  void a_column_is_made_when_there_is_none() {
    assertThat(publish(moodle.link(SOMEBODY, "1", "module:2", null))).isEqualTo(new Delivered());

    var made = moodle.columns().getFirst();
    assertThat(made).isEqualTo(new Column(made.id(), "Part 2", "1", "module:2", "completion"));
    assertThat(moodle.grade(made, "4").points()).isEqualTo(100);
  }

  @Test
  void many_who_finish_at_once_make_one_column() {
    var link = moodle.link(SOMEBODY, "1", "module:2", null);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 12)
          .forEach(
              number ->
                  threads.submit(
                      () ->
                          services
                              .scores()
                              .publish(
                                  moodle.course(),
                                  link,
                                  "Part 2",
                                  Score.full("user " + number, 100, "Finished", STARTED, FINISHED))));
    }

    assertThat(moodle.columns()).hasSize(1);
  }

  @Test
  void a_column_that_another_sender_is_making_is_waited_for() {
    var link = moodle.link(SOMEBODY, "1", "module:2", null);
    bindings.reserve(moodle.course(), "module:2");

    assertThat(publish(link)).isEqualTo(new TryLater("Another sender is making the gradebook column"));

    var made = moodle.link(SOMEBODY, "1", "module:2", moodle.column("", "module:2", "completion")).lineItem();
    bindings.keep(moodle.course(), "module:2", URI.create(made));
    assertThat(publish(link)).isEqualTo(new Delivered());
    assertThat(moodle.columns()).hasSize(1);
  }

  @Test
  void a_column_that_a_crashed_sender_was_making_is_made_by_the_next() {
    var link = moodle.link(SOMEBODY, "1", "module:2", null);
    bindings.reserve(moodle.course(), "module:2");

    clock.advance(Duration.ofMinutes(2));

    assertThat(publish(link)).isEqualTo(new Delivered());
  }

  @Test
  void without_the_permission_to_make_a_column_there_is_none() {
    var full = moodle.link(SOMEBODY, "1", "module:2", null);
    var readOnly =
        new LaunchedLink(
            SOMEBODY, "1", "module:2", null, full.lineItems(), Set.of(Scopes.SCORE), full.memberships());

    assertThat(publish(readOnly)).isEqualTo(new GiveUp("The gradebook has no column for this link"));
    assertThat(moodle.columns()).isEmpty();
  }

  @Test
  void a_column_that_is_gone_is_looked_for_once_more() {
    var gone = moodle.column("1", "", "");
    var link = moodle.link(SOMEBODY, "1", "module:2", gone);
    moodle.remove(gone);
    var other = moodle.column("1", "", "");

    assertThat(publish(link)).isEqualTo(new Delivered());
    assertThat(moodle.grade(other, "4")).isNotNull();
  }

  @Test
  void a_column_that_a_teacher_deleted_is_not_made_again() {
    var link = moodle.link(SOMEBODY, "1", "module:2", null);
    publish(link);
    moodle.remove(moodle.columns().getFirst());
    clock.advance(Duration.ofSeconds(10));

    assertThat(publish(link)).isEqualTo(new GiveUp("The gradebook column is gone (status 404)"));
    assertThat(moodle.columns()).isEmpty();
  }

  @Test
  void elsewhere_every_column_for_the_target_gets_the_score_and_none_is_made() {
    var picked = moodle.column("5", "module:2", "completion");
    var another = moodle.column("6", "module:3", "completion");
    var hub = moodle.link(SOMEBODY, "1", "hub", moodle.column("1", "", ""));

    assertThat(elsewhere(List.of(hub))).isEqualTo(new Delivered());

    assertThat(moodle.grade(picked, "4").points()).isEqualTo(100);
    assertThat(moodle.grade(another, "4")).isNull();
    assertThat(moodle.columns()).hasSize(3);
  }

  @Test
  void elsewhere_the_columns_of_links_that_were_launched_are_left_to_these() {
    var own = moodle.column("1", "module:2", "completion");

    assertThat(elsewhere(List.of(moodle.link(SOMEBODY, "1", "module:2", own)))).isEqualTo(new Delivered());

    assertThat(moodle.scoreCalls()).isEmpty();
    assertThat(moodle.grade(own, "4")).isNull();
  }

  @Test
  void elsewhere_all_pages_of_columns_are_read() {
    moodle.pageSize(1);
    var first = moodle.column("5", "module:2", "completion");
    var second = moodle.column("6", "module:2", "completion");

    elsewhere(List.of(moodle.link(SOMEBODY, "1", "hub", null)));

    assertThat(moodle.grade(first, "4")).isNotNull();
    assertThat(moodle.grade(second, "4")).isNotNull();
  }

  @Test
  void a_token_leaves_for_no_host_that_is_not_the_platforms() {
    try (var evil = SmallServer.start((asked, exchange) -> SmallServer.answer(exchange, 200, "text/plain", ""))) {
      var link =
          new LaunchedLink(
              SOMEBODY, "1", "module:2", evil.at("/lineitem"), null, Set.of(Scopes.SCORE), null);

      assertThat(publish(link)).isInstanceOf(GiveUp.class);
      assertThat(evil.asked()).isEmpty();
      assertThat(moodle.tokenCalls()).isEmpty();
    }
  }

  @Test
  void an_address_that_is_none_is_given_up() {
    var link = new LaunchedLink(SOMEBODY, "1", "module:2", "not an address", null, Set.of(Scopes.SCORE), null);

    assertThat(publish(link)).isEqualTo(new GiveUp("The platform sends us to what is not an address"));
  }

  @Test
  void the_path_of_scores_goes_before_the_query_of_the_column() {
    assertThat(Scores.scoresOf(URI.create("https://lms.test/2/lineitem?type_id=1")))
        .hasToString("https://lms.test/2/lineitem/scores?type_id=1");
    assertThat(Scores.scoresOf(URI.create("https://lms.test/2/lineitem")))
        .hasToString("https://lms.test/2/lineitem/scores");
  }

  private Outcome publish(LaunchedLink link) {
    return services.scores().publish(moodle.course(), link, "Part 2", score);
  }

  private Outcome elsewhere(List<LaunchedLink> launched) {
    return services.scores().publishElsewhere(moodle.course(), launched, "module:2", score);
  }
}
