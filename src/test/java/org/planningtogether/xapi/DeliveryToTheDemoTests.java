package org.planningtogether.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.planningtogether.demo.RunningLms;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.network.Clients;
import org.planningtogether.outbox.Outboxes;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the outbox over HTTP to the demo's record store, which holds every statement against the specification. */
@Databases
class DeliveryToTheDemoTests {

  private static final RunningLms lms = new RunningLms("http://localhost:8080");

  private final TestClock clock = TestClock.at("2026-11-22T10:15:30Z");
  private final Enrolment learner = Facts.somebody(true, UUID.randomUUID().toString());
  private final List<Statement> statements = Facts.all(learner, true);
  private final StatementCourier courier = courier();
  private final Database database;

  DeliveryToTheDemoTests(Database database) {
    this.database = database;
  }

  @AfterAll
  static void stop() {
    lms.close();
  }

  @Test
  void every_statement_arrives_once_and_in_order_after_an_outage() {
    owe();
    turn(false);
    Outboxes.deliver(database, clock, courier);
    assertThat(courier.trouble()).hasValue("The record store answered 503");

    turn(true);
    clock.advance(Duration.ofMinutes(1));
    Outboxes.deliver(database, clock, courier);

    assertThat(held()).extracting(statement -> statement.get("id").asString())
        .containsExactlyElementsOf(statements.stream().map(statement -> statement.id().toString()).toList());
    assertThat(courier.trouble()).isEmpty();
    assertThat(states()).containsOnly("delivered");
  }

  @Test
  void what_is_sent_again_is_the_same_to_the_store() {
    owe();
    Outboxes.deliver(database, clock, courier);
    database.jdbc().sql("UPDATE outbox_parcel SET state = 'owed', due_at = owed_since").update();

    Outboxes.deliver(database, clock, courier);

    assertThat(states()).containsOnly("delivered");
    assertThat(held())
        .hasSize(statements.size())
        .allSatisfy(held -> assertThat(SameStatement.same(sent(held), held)).isTrue());
  }

  private void owe() {
    var outbox = Outboxes.on(database, clock);
    var json = new StatementJson();
    database.transactions().executeWithoutResult(_ -> statements.forEach(statement ->
        outbox.put("statement", statement.id().toString(), statement.context().registration(), json.write(statement))));
  }

  private JsonNode sent(JsonNode held) {
    var id = held.get("id").asString();
    var sent = statements.stream().filter(statement -> statement.id().toString().equals(id)).findFirst().orElseThrow();
    return new JsonMapper().readTree(new StatementJson().write(sent));
  }

  private List<String> states() {
    return database.jdbc().sql("SELECT state FROM outbox_parcel").query(String.class).list();
  }

  /** What the store holds of this learner, oldest first. */
  private List<JsonNode> held() {
    var answer = lms.send(lms.request("/xapi/statements?ascending=true&registration=" + learner.id())
        .header("Authorization", "Basic ZGVtbzpkZW1vLXN0b3Jl")
        .header("X-Experience-API-Version", "1.0.3"));
    return new JsonMapper().readTree(answer.body()).get("statements").valueStream().toList();
  }

  private static StatementCourier courier() {
    var settings = new StoreSettings(URI.create(lms.at("/xapi")), "demo", "demo-store", "1.0.3");
    return new StatementCourier(new RecordStore(settings, Clients.toThisMachine(), Clock.systemUTC()));
  }

  private static void turn(boolean on) {
    lms.send(lms.request("/services")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("service=RECORD_STORE&on=" + on)));
  }
}
