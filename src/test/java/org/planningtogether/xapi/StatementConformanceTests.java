package org.planningtogether.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.progress.Step;
import org.planningtogether.progress.StepAdvanced;
import org.planningtogether.progress.StepCompleted;
import org.planningtogether.progress.StepStarted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What our statements say, held against our profile and against what they must never say. */
class StatementConformanceTests {

  private static final Profile profile = Profile.read();
  private static final StatementJson json = new StatementJson();

  static Stream<Statement> statements() {
    return Stream.of(true, false).flatMap(responses -> Facts.all(Facts.learner(), responses).stream());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void every_statement_fits_exactly_one_template_of_the_profile(Statement statement) {
    assertThat(profile.fitting(json.write(statement))).hasSize(1);
  }

  @Test
  void every_template_of_the_profile_is_used() {
    var used = statements().flatMap(statement -> profile.fitting(json.write(statement)).stream());

    assertThat(used).containsAll(profile.names());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void nobody_is_named_and_no_private_question_is_told(Statement statement) {
    assertThat(json.write(statement))
        .doesNotContain(Facts.NAME, Facts.PRIVATE_QUESTION, "Staying safe")
        .doesNotContainPattern("\"(mbox|mbox_sha1sum|email)\"")
        .doesNotContain("@");
    assertThat(tree(statement).at("/actor").propertyNames()).containsExactly("objectType", "account");
  }

  @Test
  void of_private_writing_only_that_it_happened_is_told() {
    var statement = tree(Facts.all(Facts.learner(), true).get(5));

    assertThat(statement.at("/object/id").asString()).endsWith("/xapi/activities/elearning/2/reflection/this-week");
    assertThat(statement.at("/result")).isEqualTo(read("""
        {"completion": true, "extensions": {"https://tool.example/xapi/extensions/response-withheld": true}}
        """));
  }

  @Test
  void an_answer_is_told_with_points_and_attempt() {
    var statement = tree(Facts.writer(false).write(Facts.learner(), Facts.answered(Facts.learner(), 2)));

    assertThat(statement.at("/result")).isEqualTo(read("""
        {"score": {"scaled": 0.3333333333333333, "raw": 1, "min": 0, "max": 3}, "success": false, "completion": true}
        """));
    assertThat(statement.at("/object/definition/correctResponsesPattern/0").asString()).isEqualTo("routine[,]kindly");
    assertThat(statement.at("/context/extensions")).isEqualTo(read("""
        {"https://tool.example/xapi/extensions/attempt": 2}
        """));
  }

  @Test
  void what_was_ticked_is_told_only_where_it_is_configured() {
    var fact = Facts.answered(Facts.learner(), 1);

    assertThat(tree(Facts.writer(false).write(Facts.learner(), fact)).at("/result").has("response")).isFalse();
    assertThat(tree(Facts.writer(true).write(Facts.learner(), fact)).at("/result/response").asString())
        .isEqualTo("routine[,]choosing");
  }

  @Test
  void of_a_plan_at_most_that_its_author_started_it_is_told() {
    var statement = tree(Facts.writer(false).write(Facts.learner(), Facts.planStarted(Facts.learner())).orElseThrow());

    assertThat(statement.at("/object/id").asString()).isEqualTo("https://tool.example/xapi/activities/plan");
    assertThat(statement.has("result")).isFalse();
    assertThat(statement.at("/context").has("extensions")).isFalse();
  }

  @Test
  void of_a_plan_nothing_is_told_where_it_is_not_configured() {
    var elsewhere = new CourseKey("https://other.example", "client-1", "1", "42");
    var who = new Enrolment(
        EnrolmentId.of(elsewhere, "4"), elsewhere, "4", Facts.NAME, true, null, Facts.AT, Facts.AT);

    assertThat(Facts.writer(false).write(who, Facts.planStarted(who))).isEmpty();
  }

  @Test
  void a_statement_says_what_its_activity_is_part_of() {
    var activities = tree(Facts.all(Facts.learner(), false).get(4)).at("/context/contextActivities");

    assertThat(ids(activities.get("parent"))).containsExactly("https://tool.example/xapi/activities/elearning/2");
    assertThat(ids(activities.get("grouping")))
        .hasSize(3)
        .startsWith("https://tool.example/xapi/activities/elearning", "https://tool.example/xapi/activities/programme")
        .last()
        .asString()
        .startsWith("https://tool.example/xapi/context/");
    assertThat(ids(activities.get("category"))).containsExactly("https://tool.example/xapi/profile/v1");
  }

  @Test
  void the_same_fact_is_always_the_same_statement() {
    var first = Facts.all(Facts.learner(), false).stream().map(json::write).toList();
    var second = Facts.all(Facts.learner(), false).stream().map(json::write).toList();

    assertThat(first).isEqualTo(second);
  }

  @Test
  void different_facts_are_different_statements() {
    var who = Facts.learner();
    var other = Facts.somebody(true, "another");
    var writer = Facts.writer(false);
    var again = writer.write(who, Facts.answered(who, 2));
    var visit = writer.write(who, new VisitStarted(who, "another launch", Facts.AT));
    var ids = Stream.of(Facts.all(who, false), Facts.all(other, false), List.of(again, visit))
        .flatMap(List::stream)
        .map(Statement::id)
        .toList();

    assertThat(ids).doesNotHaveDuplicates().hasSize(20);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void times_are_in_utc_with_milliseconds(Statement statement) {
    assertThat(statement.timestamp()).isEqualTo("2026-11-22T10:15:30.000Z");
  }

  @Test
  void the_start_and_the_progress_of_the_elearning_are_those_of_its_modules() {
    var who = Facts.learner();
    var writer = Facts.writer(false);

    assertThat(writer.write(who, new StepStarted(who.id(), new Step.Elearning(), Facts.AT))).isEmpty();
    assertThat(writer.write(who, new StepAdvanced(who.id(), new Step.Elearning(), 25, Facts.AT))).isEmpty();
  }

  @Test
  void a_duration_is_never_negative_and_has_no_odd_digits() {
    assertThat(durationOf(Duration.ofSeconds(-5))).isEqualTo("PT0S");
    assertThat(durationOf(Duration.ofMillis(3_725_999))).isEqualTo("PT1H2M5S");
    assertThat(durationOf(Duration.ofDays(3))).isEqualTo("PT72H");
  }

  @Test
  void control_characters_are_taken_out() {
    var who = Facts.somebody(true, "sub\u0000ject\u0007 two\r\n\tlines");

    var statement = Facts.all(who, false).getFirst();

    assertThat(tree(statement).at("/actor/account/name").asString()).isEqualTo("subject two lines");
  }

  private static String durationOf(Duration time) {
    var who = Facts.learner();
    var fact = new StepCompleted(who.id(), Facts.STEP, Facts.AT, Facts.AT.plus(time));
    return tree(Facts.writer(false).write(who, fact)).at("/result/duration").asString();
  }

  private static List<String> ids(JsonNode activities) {
    return activities.valueStream().map(activity -> activity.get("id").asString()).toList();
  }

  private static JsonNode tree(Statement statement) {
    return read(json.write(statement));
  }

  private static JsonNode read(String text) {
    return new JsonMapper().readTree(text);
  }
}
