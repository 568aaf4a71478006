package org.planningtogether.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.enrolment.VisitStarted;
import org.planningtogether.network.Clients;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.outbox.Outcome.Delivered;
import org.planningtogether.outbox.Outcome.GiveUp;
import org.planningtogether.outbox.Outcome.TryLater;
import org.planningtogether.outbox.Parcel;
import org.planningtogether.xapi.SmallStore.Answer;
import org.planningtogether.xapi.SmallStore.Kind;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Deliveries to stores that behave like real ones, on good days and bad ones. */
class StatementCourierTests {

  private static final StatementWriter WRITER = Facts.writer(false);
  private static final OutboundHttp http = Clients.toThisMachine();

  private SmallStore store = new SmallStore(Kind.SQL_LRS);

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_batch_arrives_in_order_and_in_one_request(Kind kind) {
    var parcels = parcels(50, 1);

    var outcomes = courier(kind).deliver(parcels);

    assertThat(outcomes.values()).hasSize(50).containsOnly(new Delivered());
    assertThat(store.ids()).containsExactlyElementsOf(parcels.stream().map(Parcel::key).toList());
    assertThat(store.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_sent_again_because_the_answer_got_lost_arrived_once(Kind kind) {
    var courier = courier(kind);
    courier.deliver(parcels(3, 1));

    var outcomes = courier.deliver(parcels(3, 2));

    assertThat(outcomes.values()).containsOnly(new Delivered());
    assertThat(store.ids()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void a_batch_of_known_and_new_statements_arrives(Kind kind) {
    var courier = courier(kind);
    courier.deliver(parcels(3, 1));

    var outcomes = courier.deliver(parcels(10, 1));

    assertThat(outcomes.values()).hasSize(10).containsOnly(new Delivered());
    assertThat(store.ids()).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource
  void another_statement_with_the_same_id_is_given_up_and_holds_up_nobody(Kind kind) {
    var courier = courier(kind);
    var parcels = parcels(8, 1);
    store.hold(parcels.get(3).body().replace("/launched", "/voided"));

    var outcomes = courier.deliver(parcels);

    assertThat(outcomes.remove(3L)).isEqualTo(new GiveUp("The record store holds another statement with this id"));
    assertThat(outcomes.values()).hasSize(7).containsOnly(new Delivered());
    assertThat(store.ids()).hasSize(8);
  }

  @ParameterizedTest
  @EnumSource
  void bad_statements_are_given_up_with_the_beginning_of_the_stores_words(Kind kind) {
    var courier = courier(kind);
    var parcels = parcels(50, 1);
    store.refuse(body -> body.contains(parcels.get(0).key()) || body.contains(parcels.get(31).key()));

    var outcomes = courier.deliver(parcels);

    assertThat(List.of(outcomes.remove(0L), outcomes.remove(31L)))
        .allSatisfy(outcome -> assertThat(((GiveUp) outcome).reason())
            .startsWith("The record store answered 400: Bad statement in [{")
            .hasSizeLessThanOrEqualTo("The record store answered 400: ".length() + 300));
    assertThat(outcomes.values()).hasSize(48).containsOnly(new Delivered());
  }

  @Test
  void a_request_that_is_too_large_for_the_store_is_halved() {
    var courier = courier(Kind.LEARNING_LOCKER);
    store.takeAtMost(10_000);

    var outcomes = courier.deliver(parcels(50, 1));

    assertThat(outcomes.values()).hasSize(50).containsOnly(new Delivered());
  }

  @Test
  void a_request_has_at_most_a_million_bytes() {
    var courier = courier(Kind.SQL_LRS);
    var parcels = parcels(5, 1).stream().map(StatementCourierTests::padded).toList();

    var outcomes = courier.deliver(parcels);

    assertThat(outcomes.values()).containsOnly(new Delivered());
    assertThat(store.posts()).extracting(SmallStore.Request::statements).containsExactly(2, 2, 1);
  }

  @Test
  void a_statement_to_which_the_store_always_fails_is_found_after_some_patience() {
    var courier = courier(Kind.ADL_LRS);
    var bad = parcels(2, 1);
    store.breakAt(body -> bad.stream().anyMatch(parcel -> body.contains(parcel.key())));

    var first = courier.deliver(parcels(50, 1));
    var third = courier.deliver(parcels(50, 3));

    assertThat(first.values()).hasSize(50).containsOnly(new TryLater("The record store answered 500"));
    assertThat(List.of(third.remove(0L), third.remove(1L))).containsOnly(
        new GiveUp("The record store answered 500 to this statement alone, and takes others"));
    assertThat(third.values()).hasSize(48).containsOnly(new Delivered());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void nothing_is_given_up_in_an_outage_however_long(int attempts) {
    var courier = courier(Kind.SQL_LRS);
    store.always(new Answer(503, Map.of("Retry-After", "120"), ""));

    var outcomes = courier.deliver(parcels(50, attempts));

    assertThat(outcomes.values())
        .hasSize(50)
        .containsOnly(new TryLater("The record store answered 503", Duration.ofMinutes(2)));
    assertThat(store.requests()).hasSizeLessThan(15);
  }

  @Test
  void a_single_statement_waits_while_there_is_no_other_that_proves_the_store_well() {
    var courier = courier(Kind.ADL_LRS);
    store.breakAt(_ -> true);

    var outcomes = courier.deliver(parcels(1, 9));

    assertThat(outcomes.values()).containsOnly(new TryLater("The record store answered 500"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 301, 302, 307, 405, 429})
  void a_store_that_does_not_let_us_in_stops_the_queue_and_health_says_why(int status) {
    var courier = courier(Kind.SQL_LRS);
    store.always(new Answer(status, Map.of("Location", store.endpoint() + "elsewhere"), "Secret words of the store"));

    var outcomes = courier.deliver(parcels(50, 9));

    assertThat(outcomes.values()).hasSize(50).containsOnly(new TryLater("The record store answered " + status));
    assertThat(store.requests()).hasSize(1);
    assertThat(health(courier).getDetails()).containsValue("The record store answered " + status);
  }

  @Test
  void the_queue_resumes_by_itself_and_health_forgets() {
    var courier = courier(Kind.SQL_LRS);
    store.always(new Answer(401, ""));
    courier.deliver(parcels(2, 1));

    store.always(null);
    var outcomes = courier.deliver(parcels(2, 2));

    assertThat(outcomes.values()).containsOnly(new Delivered());
    assertThat(health(courier).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_store_that_cannot_be_reached_is_tried_later() {
    var courier = courier(Kind.SQL_LRS);
    store.close();

    var outcomes = courier.deliver(parcels(2, 5));

    assertThat(outcomes.values()).hasSize(2).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(TryLater.class));
  }

  @Test
  void an_address_that_we_do_not_call_is_said_in_health() {
    var settings = new StoreSettings(URI.create("http://store.example/xapi"), "name", "password", "1.0.3");
    var courier = new StatementCourier(recordStore(settings));

    var outcomes = courier.deliver(parcels(1, 1));

    assertThat(outcomes.values()).containsOnly(new TryLater("store.example is to be called without TLS"));
  }

  @Test
  void a_conflict_with_nothing_waits_for_some_tries_and_is_then_given_up() {
    var courier = courier(Kind.SQL_LRS);
    store.toPosts(new Answer(409, ""));

    var first = courier.deliver(parcels(2, 1));
    var third = courier.deliver(parcels(2, 3));

    assertThat(first.values()).hasSize(2).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(TryLater.class));
    assertThat(third.values()).hasSize(2).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(GiveUp.class));
  }

  @Test
  void a_statement_that_was_declared_void_has_arrived() {
    var courier = courier(Kind.ADL_LRS);
    courier.deliver(parcels(2, 1));
    store.declareVoid(parcels(1, 1).getFirst().key());

    var outcomes = courier.deliver(parcels(2, 2));

    assertThat(outcomes.values()).hasSize(2).containsOnly(new Delivered());
  }

  @Test
  void while_there_is_no_store_statements_wait_and_health_says_so() {
    var settings = new StoreSettings(null, null, null, "1.0.3");
    var courier = new StatementCourier(recordStore(settings));

    var outcomes = courier.deliver(parcels(1, 1));

    assertThat(outcomes.values()).containsOnly(new TryLater("planning-together.lrs.endpoint is not set"));
    assertThat(new RecordStoreHealth(recordStore(settings), courier).health().getDetails())
        .containsEntry("waiting", "planning-together.lrs.endpoint is not set");
  }

  @Test
  void a_request_bears_version_and_credentials() {
    courier(Kind.SQL_LRS).deliver(parcels(1, 1));

    var headers = store.requests().getFirst().headers();

    assertThat(headers.get("X-experience-api-version")).containsExactly("1.0.3");
    assertThat(headers.get("Authorization")).containsExactly("Basic bmFtZTpww6Rzcw==");
    assertThat(headers.get("Content-type")).containsExactly("application/json");
  }

  @Test
  void the_password_is_not_in_the_log() {
    assertThat(settings().toString()).doesNotContain("päss", "name");
  }

  private StatementCourier courier(Kind kind) {
    store.close();
    store = new SmallStore(kind);
    return new StatementCourier(recordStore(settings()));
  }

  private StoreSettings settings() {
    return new StoreSettings(store.endpoint(), "name", "päss", "1.0.3");
  }

  private Health health(StatementCourier courier) {
    return new RecordStoreHealth(recordStore(settings()), courier).health();
  }

  private static RecordStore recordStore(StoreSettings settings) {
    return new RecordStore(settings, http, Clock.systemUTC());
  }

  /** The first visits of so many parents. */
  private static List<Parcel> parcels(int count, int attempts) {
    return IntStream.range(0, count).mapToObj(number -> parcel(number, attempts)).toList();
  }

  private static Parcel parcel(int number, int attempts) {
    var who = Facts.somebody(true, "parent-" + number);
    var visit = WRITER.write(who, new VisitStarted(who, "launch", Facts.AT));
    var body = new StatementJson().write(visit);
    return new Parcel(number, "statement", visit.id().toString(), who.id().value(), body, 1, attempts, Instant.EPOCH);
  }

  private static Parcel padded(Parcel parcel) {
    var body = parcel.body().replaceFirst("\\{", "{\"padding\": \"%s\", ".formatted("x".repeat(400_000)));
    return new Parcel(parcel.id(), "statement", parcel.key(), parcel.owner(), body, 1, 1, Instant.EPOCH);
  }
}
