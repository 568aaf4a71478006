package org.planningtogether.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LineItemTests {

  private static final String ALL = "/lti/services/2/lineitems?type_id=1";

  private static final FakeTool tool = new FakeTool();
  private static final RunningLms lms = new RunningLms(tool.url());
  private static final String token = tool.token(lms, Lti.LINE_ITEM);

  @AfterAll
  static void stop() {
    lms.close();
    tool.close();
  }

  @Test
  void the_container_lists_the_columns_of_the_tool() {
    var response = get(ALL, Lti.LINE_ITEMS_TYPE);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(Lti.LINE_ITEMS_TYPE + ";charset=utf-8");
    var first = FakeTool.json(response).get(0);
    assertThat(first.path("id").asString()).isEqualTo(lms.at("/lti/services/2/lineitems/2/lineitem?type_id=1"));
    assertThat(first.path("label").asString()).isEqualTo("E-learning");
    assertThat(first.path("scoreMaximum").toString()).isEqualTo("100");
    assertThat(first.path("resourceLinkId").asString()).isEqualTo("2");
    assertThat(labels(response)).containsExactly("E-learning", "Part 1", "Part 2", "Part 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resource_link_id=4", "resource_id=module:2", "tag=completion&resource_id=module:2"})
  void filters_find_one_column(String filter) {
    assertThat(labels(get(ALL + "&" + filter, Lti.LINE_ITEMS_TYPE))).containsExactly("Part 2");
  }

  @Test
  void a_filter_that_fits_nothing_finds_nothing() {
    assertThat(labels(get(ALL + "&tag=other", Lti.LINE_ITEMS_TYPE))).isEmpty();
  }

  @Test
  void pages_are_linked_as_moodle_links_them() {
    var first = get(ALL + "&limit=3", Lti.LINE_ITEMS_TYPE);
    var link = new String(
        first.headers().firstValue("Link").orElseThrow().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    var second = get(ALL + "&limit=3&from=3", Lti.LINE_ITEMS_TYPE);

    assertThat(labels(first)).hasSize(3);
    assertThat(link).contains("<" + lms.at(ALL) + "&amp;limit=3&amp;from=3>; rel=“next”");
    assertThat(labels(second)).containsExactly("Part 3");
    assertThat(second.headers().firstValue("Link").orElseThrow()).doesNotContain("next");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "*/*",
    "application/json",
    "application/vnd.ims.lis.v2.lineitemcontainer+json, application/json",
    "application/vnd.ims.lis.v2.lineitemcontainer+json;q=1"
  })
  void the_container_needs_its_exact_type(String accept) {
    var response = get(ALL, accept);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(FakeTool.json(response).path("request").path("accept").asString()).isEqualTo(accept);
  }

  @Test
  void without_the_right_token_there_is_nothing() {
    var scoreToken = tool.token(lms, Lti.SCORE);

    assertThat(lms.send(lms.request(ALL).header("Accept", Lti.LINE_ITEMS_TYPE)).statusCode()).isEqualTo(401);
    assertThat(getWith("nonsense").statusCode()).isEqualTo(401);
    assertThat(getWith(scoreToken).statusCode()).isEqualTo(401);
    assertThat(FakeTool.json(getWith(scoreToken)).path("reason").asString()).isEqualTo("Unauthorized");
  }

  @Test
  void a_tool_may_read_with_the_narrower_scope() {
    assertThat(getWith(tool.token(lms, Lti.LINE_ITEM_READONLY)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_column_is_made_changed_and_removed() {
    var made = write("POST", ALL, """
        {"label":"Extra","scoreMaximum":50,"resourceId":"x","tag":"bonus","resourceLinkId":"1"}""");
    var id = FakeTool.json(made).path("id").asString();
    var changed = write("PUT", id, """
        {"label":"Renamed","scoreMaximum":40,"resourceId":"y","tag":"bonus"}""");
    var read = get(id, Lti.LINE_ITEM_TYPE);
    var removed = lms.send(lms.request(id).header("Authorization", "Bearer " + token).DELETE());

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.headers().firstValue("Content-Type")).hasValue(Lti.LINE_ITEM_TYPE + ";charset=utf-8");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(FakeTool.json(read)).isEqualTo(FakeTool.json(changed));
    assertThat(FakeTool.json(read).path("label").asString()).isEqualTo("Renamed");
    assertThat(FakeTool.json(read).path("resourceLinkId").asString()).isEqualTo("1");
    assertThat(removed.statusCode()).isEqualTo(204);
    assertThat(get(id, Lti.LINE_ITEM_TYPE).statusCode()).isEqualTo(404);
  }

  @Test
  void grades_keep_their_share_when_the_maximum_changes() {
    var id = FakeTool.json(write("POST", ALL, "{\"label\":\"Extra\",\"scoreMaximum\":100}")).path("id").asString();
    var item = lms.bean(LineItems.class).all().getLast();
    var parent = lms.bean(People.class).find("4").orElseThrow();
    lms.bean(Gradebook.class).save(item, parent, new BigDecimal("80"), null, Instant.now());

    write("PUT", id, "{\"label\":\"Extra\",\"scoreMaximum\":10}");
    var scores = lms.bean(Gradebook.class).of(item).stream().map(Grade::score).toList();
    lms.bean(LineItems.class).remove(item);

    assertThat(scores).singleElement().asInstanceOf(BIG_DECIMAL).isEqualByComparingTo("8");
    assertThat(lms.bean(Gradebook.class).all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{}",
    "nonsense",
    "{\"label\":\" \",\"scoreMaximum\":5}",
    "{\"label\":\"x\"}",
    "{\"label\":\"x\",\"scoreMaximum\":0}",
    "{\"label\":\"x\",\"scoreMaximum\":5,\"resourceLinkId\":\"99\"}"
  })
  void an_impossible_column_is_refused(String body) {
    assertThat(write("POST", ALL, body).statusCode()).isEqualTo(400);
  }

  @Test
  void a_column_comes_in_its_own_type() {
    var response = lms.send(lms.request(ALL)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"label\":\"x\",\"scoreMaximum\":5}")));

    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void what_is_not_there_is_said_in_json() {
    var otherCourse = get("/lti/services/9/lineitems", Lti.LINE_ITEMS_TYPE);
    var otherMethod = get("/lti/services/2/lineitems/2/lineitem/scores", "*/*");

    assertThat(FakeTool.json(otherCourse).path("status").asInt()).isEqualTo(404);
    assertThat(FakeTool.json(otherMethod).path("status").asInt()).isEqualTo(405);
  }

  private static HttpResponse<String> get(String url, String accept) {
    return lms.send(lms.request(url).header("Authorization", "Bearer " + token).header("Accept", accept));
  }

  private static HttpResponse<String> getWith(String otherToken) {
    return lms.send(
        lms.request(ALL).header("Authorization", "Bearer " + otherToken).header("Accept", Lti.LINE_ITEMS_TYPE));
  }

  private static HttpResponse<String> write(String method, String url, String body) {
    return lms.send(lms.request(url)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", Lti.LINE_ITEM_TYPE + ";charset=utf-8")
        .method(method, BodyPublishers.ofString(body)));
  }

  private static List<String> labels(HttpResponse<String> response) {
    var labels = new ArrayList<String>();
    for (JsonNode item : FakeTool.json(response)) {
      labels.add(item.path("label").asString());
    }
    return labels;
  }
}
