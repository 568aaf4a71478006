package org.planningtogether.demo.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.demo.lrs.StoreClient.id;
import static org.planningtogether.demo.lrs.StoreClient.json;
import static org.planningtogether.demo.lrs.StoreClient.statement;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.demo.RunningLms;
import tools.jackson.databind.node.ObjectNode;

/** What xAPI 1.0.3 says of the Statement and the About resource, by HTTP. */
class StatementResourceConformanceTests {

  private static final RunningLms lms = new RunningLms("http://localhost:8080");
  private static final StoreClient store = new StoreClient(lms);

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void put_takes_one_statement_and_answers_204() {
    var statement = statement("4", "completed", "module");

    var answer = store.put(id(statement), statement);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(store.read(id(statement)).get("verb")).isEqualTo(statement.get("verb"));
  }

  @Test
  void put_needs_the_id_as_a_parameter_and_no_other_one_in_the_statement() {
    var statement = statement("4", "completed", "module");
    var id = UUID.randomUUID().toString();

    var other = store.put(id, statement);
    var none = lms.send(store.request("statements").PUT(BodyPublishers.ofString(statement.toString())));
    statement.remove("id");
    var inParameterOnly = store.put(id, statement);

    assertThat(List.of(other, none, inParameterOnly))
        .extracting(answer -> answer.statusCode())
        .containsExactly(400, 400, 204);
  }

  @Test
  void post_takes_many_statements_and_answers_their_ids_in_order() {
    var batch = batch(5);

    var answer = store.post(batch);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).valueStream().map(Object::toString)).isEqualTo(
        batch.stream().map(statement -> statement.get("id").toString()).toList());
  }

  @Test
  void post_takes_a_single_statement_and_an_empty_batch() {
    var single = store.post(statement("4", "completed", "module"));
    var empty = store.post("[]");

    assertThat(json(single)).hasSize(1);
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(json(empty)).isEmpty();
  }

  @Test
  void the_store_adds_id_timestamp_stored_authority_and_version() {
    var statement = statement("4", "completed", "module");
    statement.remove(List.of("id", "timestamp"));

    var kept = store.read(json(store.post(statement)).get(0).asString());

    assertThat(Instant.parse(kept.get("stored").asString())).isBeforeOrEqualTo(Instant.now());
    assertThat(kept.get("timestamp")).isEqualTo(kept.get("stored"));
    assertThat(kept.at("/authority/account/name").asString()).isEqualTo("demo");
    assertThat(kept.get("version").asString()).isEqualTo("1.0.0");
  }

  @Test
  void when_and_from_whom_it_has_a_statement_only_the_store_says() {
    var statement = statement("4", "completed", "module").put("stored", "2001-01-01T00:00:00Z");
    statement.putObject("authority").put("mbox", "mailto:somebody@else.example");

    store.post(statement);

    assertThat(store.read(id(statement)).get("stored").asString()).isGreaterThan("2026");
    assertThat(store.read(id(statement)).at("/authority/mbox").isMissingNode()).isTrue();
  }

  @Test
  void the_same_statement_again_is_harmless() {
    var statement = statement("4", "completed", "module");
    store.post(statement);
    var stored = store.read(id(statement)).get("stored");
    var rewritten = statement.deepCopy().put("timestamp", "2026-11-21T20:04:11.512000+01:00");
    rewritten.withObject("/verb/display").put("cy", "wedi gorffen");

    assertThat(store.put(id(statement), statement).statusCode()).isEqualTo(204);
    assertThat(store.post(rewritten).statusCode()).isEqualTo(200);
    assertThat(store.post(store.read(id(statement))).statusCode()).isEqualTo(200);
    assertThat(store.read(id(statement)).get("stored")).isEqualTo(stored);
  }

  @Test
  void another_statement_with_the_same_id_is_a_conflict_and_its_batch_is_not_kept() {
    var statement = statement("4", "completed", "module");
    store.post(statement);
    var other = statement.deepCopy().put("timestamp", "2026-11-21T19:04:11.513Z");
    var innocent = statement("5", "completed", "module");

    var answers = List.of(store.post(List.of(innocent, other)), store.put(id(statement), other));

    assertThat(answers).extracting(answer -> answer.statusCode()).containsExactly(409, 409);
    assertThat(store.get(Map.of("statementId", id(innocent))).statusCode()).isEqualTo(404);
  }

  @Test
  void one_bad_statement_refuses_its_batch() {
    var batch = batch(3);
    batch.getLast().remove("verb");

    var answer = store.post(batch);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("error").asString()).isEqualTo("The statement needs 'verb'");
    assertThat(store.get(Map.of("statementId", id(batch.getFirst()))).statusCode()).isEqualTo(404);
  }

  @Test
  void the_same_id_twice_in_a_batch_is_refused() {
    var statement = statement("4", "completed", "module");

    assertThat(store.post(List.of(statement, statement)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]", "null", "{\"actor\": 1, \"actor\": 1}", "[] []", "<xml/>"})
  void what_is_not_json_or_no_statement_is_refused(String body) {
    assertThat(store.post(body).statusCode()).isEqualTo(400);
  }

  @Test
  void a_request_that_is_too_long_is_refused() {
    assertThat(store.post("[\"" + "x".repeat(StrictJson.LARGEST_REQUEST) + "\"]").statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "none", value = {
      "none, 1.0.3, 401",
      "Basic ZGVtbzp3cm9uZw==, 1.0.3, 401",
      "Bearer ZGVtbzpkZW1vLXN0b3Jl, 1.0.3, 401",
      "Basic ZGVtbzpkZW1vLXN0b3Jl, none, 400",
      "Basic ZGVtbzpkZW1vLXN0b3Jl, 2.0.0, 400",
      "Basic ZGVtbzpkZW1vLXN0b3Jl, 0.9, 400",
      "Basic ZGVtbzpkZW1vLXN0b3Jl, 1.0, 200",
      "Basic ZGVtbzpkZW1vLXN0b3Jl, 1.0.9, 200"
  })
  void the_door_opens_for_the_password_and_version_1_0(String credentials, String version, int status) {
    var request = lms.request("/xapi/statements");
    if (credentials != null) {
      request.header("Authorization", credentials);
    }
    if (version != null) {
      request.header("X-Experience-API-Version", version);
    }

    var answer = lms.send(request);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("X-Experience-API-Version")).hasValue("1.0.3");
    assertThat(answer.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/mixed; boundary=x", "application/x-www-form-urlencoded", "json"})
  void only_json_is_taken(String contentType) {
    var request = store.request("statements").setHeader("Content-Type", contentType);

    assertThat(lms.send(request.POST(BodyPublishers.ofString("[]"))).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "unknown=1", "Verb=urn:v", "verb=v", "activity=a", "registration=1", "since=yesterday", "until=2026", "limit=-1",
      "limit=ten", "ascending=1", "ascending=True", "related_agents=yes", "format=short", "attachments=true",
      "agent=4", "agent=%7B%7D", "agent=%7B%22name%22%3A%22A%22%7D", "verb=urn:a&verb=urn:b", "statementId=1",
      "statementId=25a82bb9-997c-5906-8336-677bcddc5d98&limit=1",
      "statementId=25a82bb9-997c-5906-8336-677bcddc5d98&voidedStatementId=25a82bb9-997c-5906-8336-677bcddc5d98"
  })
  void a_parameter_that_is_unknown_or_wrong_is_refused(String query) {
    assertThat(lms.send(store.request("statements?" + query)).statusCode()).isEqualTo(400);
  }

  @Test
  void writing_takes_no_other_parameters() {
    var id = UUID.randomUUID();

    var posted = lms.send(store.request("statements?statementId=" + id).POST(BodyPublishers.ofString("[]")));
    var put = lms.send(store.request("statements?limit=1&statementId=" + id).PUT(BodyPublishers.ofString("{}")));

    assertThat(List.of(posted.statusCode(), put.statusCode())).containsOnly(400);
  }

  @Test
  void head_answers_as_get_does_but_for_the_body() {
    var answer = lms.send(store.request("statements?limit=1").method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("X-Experience-API-Consistent-Through")).isPresent();
  }

  @Test
  void an_answer_says_up_to_when_it_is_complete() {
    var before = store.read(id(posted(statement("4", "completed", "module")))).get("stored").asString();

    var through = store.get(Map.of()).headers().firstValue("X-Experience-API-Consistent-Through").orElseThrow();

    assertThat(Instant.parse(through)).isBetween(Instant.parse(before).minusSeconds(1), Instant.now());
  }

  @Test
  void a_context_activity_that_came_alone_comes_back_in_an_array() {
    var statement = statement("4", "completed", "module");
    statement.putObject("context").putObject("contextActivities").putObject("parent").put("id", "urn:activity:parent");

    store.post(statement);

    assertThat(store.read(id(statement)).at("/context/contextActivities/parent/0/id").asString())
        .isEqualTo("urn:activity:parent");
    assertThat(store.post(statement).statusCode()).isEqualTo(200);
  }

  @Test
  void numbers_and_extensions_come_back_as_they_were_sent() {
    var statement = statement("4", "completed", "module");
    statement.putObject("result").putObject("extensions")
        .putNull("urn:x:null")
        .put("urn:x:number", 0.1)
        .put("urn:x:text", "ö\\\"");

    store.post(statement);

    assertThat(store.read(id(statement)).get("result")).isEqualTo(statement.get("result"));
  }

  @Test
  void about_says_truthfully_what_is_served_and_asks_for_no_password() {
    var answer = lms.get("/xapi/about");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Experience-API-Version")).hasValue("1.0.3");
    assertThat(json(answer).get("version").valueStream().map(version -> version.asString())).contains("1.0.3");
    assertThat(json(answer).at("/extensions").valueStream().findFirst().orElseThrow().get("name").asString())
        .isEqualTo("xAPI statement store for the demo (Statements and About)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"activities/state", "activities", "agents", "agents/profile", "activities/profile"})
  void what_about_leaves_out_is_not_there(String resource) {
    assertThat(lms.send(store.request(resource)).statusCode()).isEqualTo(404);
  }

  @Test
  void deleting_is_not_possible() {
    assertThat(lms.send(store.request("statements").DELETE()).statusCode()).isEqualTo(405);
  }

  @Test
  void the_switch_stops_the_store_and_starts_it_again() {
    turn(false);
    var off = List.of(store.post("[]"), store.get(Map.of()), lms.get("/xapi/about"));
    turn(true);

    assertThat(off).extracting(answer -> answer.statusCode()).containsOnly(503);
    assertThat(store.post("[]").statusCode()).isEqualTo(200);
  }

  private static void turn(boolean on) {
    lms.send(lms.request("/services")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("service=RECORD_STORE&on=" + on)));
  }

  private static ObjectNode posted(ObjectNode statement) {
    store.post(statement);
    return statement;
  }

  private static List<ObjectNode> batch(int size) {
    return IntStream.range(0, size).mapToObj(number -> statement("4", "completed", "module-" + number)).toList();
  }
}
