package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code score-experiments.txt} and {@code services.json} that were captured from Moodle. */
class ScoreTests {

  private static final String ITEM = "/lti/services/2/lineitems/4/lineitem";
  private static final FakeTool tool = new FakeTool();
  private static final RunningLms lms = new RunningLms(tool.url());
  private static final String token = tool.token(lms, Lti.SCORE, Lti.RESULT_READONLY);

  @BeforeEach
  void empty() {
    lms.bean(JdbcClient.class).sql("DELETE FROM grade").update();
  }

  @AfterAll
  static void stop() {
    lms.close();
    tool.close();
  }

  @Test
  void a_final_score_becomes_a_grade_of_the_column_s_maximum() {
    var response = post(graded("4", now(), 4, 5));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Type")).hasValue(Lti.SCORE_TYPE + ";charset=utf-8");
    assertThat(grade().orElseThrow().score()).isEqualByComparingTo("80");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "2026-11-22T00:52:03.178+02:00",
    "2026-11-21T22:52:04.372123Z",
    "2026-11-21T22:52:05.443123456Z",
    "2026-11-21T22:52:06"
  })
  void timestamps_come_in_any_precision_and_zone(String timestamp) {
    assertThat(post(graded("4", timestamp, 7, 10)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_second_score_must_be_stamped_in_a_later_second_than_the_first_was_saved() {
    post(graded("4", now(), 50, 100));
    var saved = grade().orElseThrow().savedAt();

    var earlier = post(graded("4", saved.minusSeconds(5).toString(), 60, 100));
    var same = post(graded("4", saved.toString(), 70, 100));
    var later = post(graded("4", saved.plusSeconds(1).toString(), 80, 100));

    assertThat(earlier.statusCode()).isEqualTo(409);
    assertThat(same.statusCode()).isEqualTo(409);
    assertThat(same.body()).isEqualTo("[]");
    assertThat(later.statusCode()).isEqualTo(200);
    assertThat(grade().orElseThrow().score()).isEqualByComparingTo("80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotReady", "Pending", "PendingManual", "Failed"})
  void a_score_that_is_not_final_erases_grade_and_comment(String gradingProgress) {
    post(score("4", now(), "FullyGraded", "\"scoreGiven\":100,\"scoreMaximum\":100,\"comment\":\"done\""));

    var response = post(score("4", soon(), gradingProgress, "\"scoreGiven\":10,\"scoreMaximum\":100"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(grade()).isEmpty();
  }

  @Test
  void a_final_score_without_points_erases_too() {
    post(graded("4", now(), 100, 100));
    post(score("4", soon(), "FullyGraded", "\"scoreMaximum\":100"));

    assertThat(grade()).isEmpty();
  }

  @Test
  void after_erasing_any_timestamp_will_do() {
    post(graded("4", now(), 100, 100));
    post(score("4", soon(), "NotReady", "\"comment\":\"\""));

    assertThat(post(graded("4", "2020-01-01T00:00:00Z", 1, 1)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_comment_that_is_left_out_is_cleared() {
    post(score("4", now(), "FullyGraded", "\"scoreGiven\":50,\"scoreMaximum\":100,\"comment\":\"try <b>again</b>\""));
    var before = grade().orElseThrow().comment();
    post(graded("4", soon(), 80, 100));

    assertThat(before).isEqualTo("try <b>again</b>");
    assertThat(grade().orElseThrow().comment()).isNull();
  }

  @Test
  void points_are_rounded_to_five_digits_and_kept_within_the_column() {
    post(graded("4", now(), 1, 3));
    post(graded("5", now(), 12, 10));

    assertThat(grade().orElseThrow().score()).isEqualByComparingTo("33.33333");
    assertThat(grade("5").orElseThrow().score()).isEqualByComparingTo("100");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "'userId':'4', 'timestamp':'1795301526761', 'activityProgress':'Completed', 'scoreGiven':8, 'scoreMaximum':10",
    "'userId':'3', 'timestamp':'2026-11-21T22:52Z', 'activityProgress':'Completed', 'scoreGiven':8, 'scoreMaximum':10",
    "'userId':'7', 'timestamp':'2026-11-21T22:52Z', 'activityProgress':'Completed', 'scoreGiven':8, 'scoreMaximum':10",
    "'userId':'99', 'timestamp':'2026-11-21T22:52Z', 'activityProgress':'Completed', 'scoreGiven':8, 'scoreMaximum':10",
    "'userId':'4', 'timestamp':'2026-11-21T22:52:07Z', 'scoreGiven':8, 'scoreMaximum':10",
    "'userId':'4', 'timestamp':'2026-11-21T22:52Z', 'activityProgress':'Completed', 'scoreGiven':8",
    "nonsense"
  })
  void an_epoch_time_staff_strangers_and_missing_fields_are_refused(String fields) {
    var response = post("{'gradingProgress':'FullyGraded', %s}".formatted(fields).replace('\'', '"'));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("[]");
  }

  @Test
  void a_score_with_a_number_for_its_user_and_an_unknown_activity_progress_counts() {
    var response = post("""
        {"userId":4,"timestamp":"%s","activityProgress":"Whatever","gradingProgress":"FullyGraded",
         "scoreGiven":8,"scoreMaximum":10}""".formatted(now()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(grade().orElseThrow().score()).isEqualByComparingTo("80");
  }

  @Test
  void the_address_works_without_its_query_and_not_with_the_path_behind_it() {
    var body = graded("4", now(), 8, 10);

    assertThat(post(ITEM + "/scores", body, Lti.SCORE_TYPE).statusCode()).isEqualTo(200);
    assertThat(post(ITEM + "?type_id=1/scores", body, Lti.SCORE_TYPE).statusCode()).isEqualTo(405);
  }

  @Test
  void a_score_comes_in_its_own_type_and_with_its_own_scope() {
    var body = graded("4", now(), 8, 10);
    var otherScope = tool.token(lms, Lti.LINE_ITEM);

    assertThat(post(ITEM + "/scores", body, "application/json").statusCode()).isEqualTo(400);
    assertThat(lms.send(lms.request(ITEM + "/scores").header("Authorization", "Bearer " + otherScope)
        .header("Content-Type", Lti.SCORE_TYPE).POST(BodyPublishers.ofString(body))).statusCode()).isEqualTo(401);
  }

  @Test
  void results_say_what_each_parent_has() {
    post(graded("4", now(), 8, 10));
    post(graded("5", now(), 1, 3));

    var all = FakeTool.json(results(""));
    var one = FakeTool.json(results("&user_id=4"));

    assertThat(all).hasSize(2);
    assertThat(one).hasSize(1);
    assertThat(one.get(0).path("userId").asString()).isEqualTo("4");
    assertThat(one.get(0).path("resultScore").toString()).isEqualTo("80");
    assertThat(one.get(0).path("resultMaximum").toString()).isEqualTo("100");
    assertThat(one.get(0).path("scoreOf").asString()).isEqualTo(lms.at(ITEM + "?type_id=1"));
    assertThat(one.get(0).path("id").asString()).isEqualTo(lms.at(ITEM + "/results?type_id=1&user_id=4"));
  }

  private static HttpResponse<String> post(String body) {
    return post(ITEM + "/scores?type_id=1", body, Lti.SCORE_TYPE);
  }

  private static HttpResponse<String> post(String url, String body, String type) {
    return lms.send(lms.request(url)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> results(String filter) {
    return lms.send(lms.request(ITEM + "/results?type_id=1" + filter)
        .header("Authorization", "Bearer " + token)
        .header("Accept", Lti.RESULTS_TYPE));
  }

  private static String graded(String user, String timestamp, int given, int maximum) {
    return score(user, timestamp, "FullyGraded", "\"scoreGiven\":%d,\"scoreMaximum\":%d".formatted(given, maximum));
  }

  private static String score(String user, String timestamp, String gradingProgress, String more) {
    return """
        {"userId":"%s","timestamp":"%s","activityProgress":"Completed","gradingProgress":"%s",%s}"""
        .formatted(user, timestamp, gradingProgress, more);
  }

  private static String now() {
    return Instant.now().toString();
  }

  private static String soon() {
    return Instant.now().plusSeconds(2).toString();
  }

  private static Optional<Grade> grade() {
    return grade("4");
  }

  private static Optional<Grade> grade(String person) {
    return lms.bean(Gradebook.class).all().stream().filter(grade -> grade.personId().equals(person)).findFirst();
  }
}
