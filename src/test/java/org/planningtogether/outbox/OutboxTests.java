package org.planningtogether.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.planningtogether.outbox.Outcome.GiveUp;
import org.planningtogether.outbox.Outcome.TryLater;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Databases
class OutboxTests {
  private static final UUID SOMEBODY = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID ANOTHER = UUID.fromString("00000000-0000-0000-0000-000000000002");

  private final Database database;
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Outbox outbox;
  private final Round round;
  private final RecordingCourier courier = RecordingCourier.oneByOne();

  OutboxTests(Database database) {
    this.database = database;
    outbox = new Outbox(database.jdbc(), clock, new Bell());
    round = new Round(shelf(), new BackOff(() -> 0), clock);
  }

  @Test
  void a_parcel_is_delivered_once() {
    put("a", "one");

    rounds(courier);
    rounds(courier);

    assertThat(courier.bodies()).containsExactly("one");
    assertThat(owed()).isEmpty();
  }

  @Test
  void a_parcel_is_not_owed_when_its_fact_is_rolled_back() {
    database
        .transactions()
        .executeWithoutResult(
            transaction -> {
              outbox.put("post", "a", SOMEBODY, "one");
              transaction.setRollbackOnly();
            });

    assertThat(owed()).isEmpty();
  }

  @Test
  void a_parcel_cannot_be_owed_outside_of_the_transaction_of_its_fact() {
    assertThatThrownBy(() -> outbox.put("post", "a", SOMEBODY, "one")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_newer_body_replaces_one_that_has_not_arrived() {
    put("a", "old");
    put("a", "new");

    rounds(courier);

    assertThat(courier.bodies()).containsExactly("new");
  }

  @Test
  void the_same_body_is_not_owed_again_after_its_arrival() {
    put("a", "one");
    rounds(courier);

    put("a", "one");

    assertThat(owed()).isEmpty();
  }

  @Test
  void another_body_is_owed_after_the_arrival_of_the_first() {
    put("a", "old");
    rounds(courier);

    put("a", "new");
    rounds(courier);

    assertThat(courier.bodies()).containsExactly("old", "new");
  }

  @Test
  void the_arrival_of_an_older_body_does_not_count_for_a_newer_one() {
    put("a", "old");
    courier.answer =
        parcel -> {
          if (parcel.body().equals("old")) {
            put("a", "new");
          }
          return new Outcome.Delivered();
        };

    rounds(courier);

    assertThat(courier.bodies()).containsExactly("old", "new");
    assertThat(owed()).isEmpty();
  }

  @Test
  void a_newer_body_waits_while_the_older_one_is_on_its_way() {
    put("a", "old");
    courier.answer =
        parcel -> {
          if (parcel.body().equals("old")) {
            put("a", "new");
            assertThat(round.run(courier)).isFalse();
          }
          return new Outcome.Delivered();
        };

    rounds(courier);

    assertThat(courier.bodies()).containsExactly("old", "new");
  }

  @Test
  void giving_up_an_older_body_does_not_give_up_a_newer_one() {
    put("a", "old");
    courier.answer =
        parcel -> {
          if (parcel.body().equals("new")) {
            return new Outcome.Delivered();
          }
          put("a", "new");
          return new GiveUp("Refused");
        };

    rounds(courier);

    assertThat(courier.bodies()).containsExactly("old", "new");
    assertThat(owed()).isEmpty();
  }

  @Test
  void a_parcel_that_must_wait_comes_again_after_about_ten_seconds() {
    put("a", "one");
    courier.answer = parcel -> new TryLater("Out of order");

    rounds(courier);
    clock.advance(Duration.ofSeconds(7));
    rounds(courier);
    assertThat(courier.bodies()).hasSize(1);

    clock.advance(Duration.ofSeconds(5));
    rounds(courier);
    assertThat(courier.bodies()).hasSize(2);
  }

  @Test
  void staff_see_what_is_owed_and_why() {
    put("a", "one");
    courier.answer = parcel -> new TryLater("Out of order");
    rounds(courier);

    var owed = owed();

    assertThat(owed).hasSize(1);
    assertThat(owed.getFirst().channel()).isEqualTo("post");
    assertThat(owed.getFirst().owner()).isEqualTo(SOMEBODY);
    assertThat(owed.getFirst().since()).isEqualTo(clock.instant());
    assertThat(owed.getFirst().attempts()).isEqualTo(1);
    assertThat(owed.getFirst().lastError()).isEqualTo("Out of order");
    assertThat(owed.getFirst().givenUp()).isFalse();
  }

  @Test
  void nobody_sees_what_is_owed_to_others() {
    put("a", "one");

    assertThat(outbox.owedTo(List.of(ANOTHER))).isEmpty();
    assertThat(outbox.owedTo(List.of())).isEmpty();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void the_receivers_own_words_about_a_person_stay_out_of_the_log(CapturedOutput log) {
    put("a", "one");
    courier.answer = parcel -> new GiveUp("Refused: Amira Khan is not on this course");

    rounds(courier);

    assertThat(owed().getFirst().lastError()).contains("Amira Khan");
    assertThat(log.getAll()).contains("Gave up parcel").doesNotContain("Amira");
  }

  @Test
  void a_parcel_that_was_given_up_stays_with_its_reason() {
    put("a", "one");
    courier.answer = parcel -> new GiveUp("Refused");
    rounds(courier);
    clock.advance(Duration.ofDays(1));
    rounds(courier);

    assertThat(courier.bodies()).hasSize(1);
    assertThat(owed().getFirst().givenUp()).isTrue();
    assertThat(owed().getFirst().lastError()).isEqualTo("Refused");
  }

  @Test
  void a_parcel_is_given_up_when_its_courier_has_no_more_patience_and_goes_again_when_somebody_says_so() {
    courier.patience = Duration.ofDays(7);
    courier.answer = parcel -> new TryLater("Down");
    put("a", "one");
    rounds(courier);
    clock.advance(Duration.ofDays(7).minusSeconds(1));
    rounds(courier);
    assertThat(owed().getFirst().givenUp()).isFalse();

    clock.advance(Duration.ofDays(1));
    rounds(courier);
    assertThat(owed().getFirst().givenUp()).isTrue();
    assertThat(owed().getFirst().lastError()).isEqualTo("Down");

    outbox.sendAgain(owed().getFirst().id(), SOMEBODY);
    rounds(courier);
    assertThat(owed().getFirst().givenUp()).isFalse();
  }

  @Test
  void a_parcel_that_was_given_up_goes_when_a_person_says_send_again() {
    put("a", "one");
    courier.answer = parcel -> new GiveUp("Refused");
    rounds(courier);
    courier.answer = parcel -> new Outcome.Delivered();

    var sent = outbox.sendAgain(owed().getFirst().id(), SOMEBODY);
    rounds(courier);

    assertThat(sent).isTrue();
    assertThat(owed()).isEmpty();
  }

  @Test
  void nobody_sends_again_what_belongs_to_another() {
    put("a", "one");
    courier.answer = parcel -> new GiveUp("Refused");
    rounds(courier);

    assertThat(outbox.sendAgain(owed().getFirst().id(), ANOTHER)).isFalse();
    assertThat(owed().getFirst().givenUp()).isTrue();
  }

  @Test
  void a_parcel_on_its_way_is_not_sent_again_by_a_person() {
    put("a", "one");
    courier.answer =
        parcel -> {
          outbox.sendAgain(parcel.id(), SOMEBODY);
          assertThat(round.run(courier)).isFalse();
          return new Outcome.Delivered();
        };

    rounds(courier);

    assertThat(courier.bodies()).containsExactly("one");
  }

  @Test
  void what_a_crashed_sender_held_goes_when_its_lease_has_run_out() {
    put("a", "one");
    shelf().lease(courier);

    rounds(courier);
    assertThat(courier.bodies()).isEmpty();

    clock.advance(Shelf.LEASE);
    rounds(courier);
    assertThat(courier.bodies()).containsExactly("one");
  }

  @Test
  void a_sender_whose_lease_has_run_out_does_not_end_the_lease_of_the_next() {
    put("a", "one");
    var slow = shelf().lease(courier).getFirst();
    clock.advance(Shelf.LEASE);
    shelf().lease(courier);

    shelf().waits(slow, "Too slow", clock.instant());
    shelf().givenUp(slow, "Too slow");

    assertThat(shelf().lease(courier)).isEmpty();
  }

  @Test
  void a_parcel_without_an_outcome_is_tried_again() {
    put("a", "one");
    courier.answer =
        parcel -> {
          throw new IllegalStateException("A slip in the courier");
        };
    rounds(courier);

    assertThat(owed().getFirst().givenUp()).isFalse();
    assertThat(owed().getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void what_speaks_of_a_person_can_be_forgotten() {
    put("a", "one");

    outbox.purge(SOMEBODY);

    assertThat(owed()).isEmpty();
  }

  @Test
  void what_speaks_of_many_people_can_be_forgotten_at_once() {
    put("a", "one");
    var others = Stream.generate(UUID::randomUUID).limit(2500);

    outbox.purge(Stream.concat(others, Stream.of(SOMEBODY)).toList());

    assertThat(owed()).isEmpty();
  }

  @Test
  void in_order_a_batch_goes_in_the_order_in_which_it_was_put() {
    var ordered = RecordingCourier.inOrder(10);
    IntStream.rangeClosed(1, 5).forEach(number -> put("key " + number, "body " + number));

    rounds(ordered);

    assertThat(ordered.bodies()).containsExactly("body 1", "body 2", "body 3", "body 4", "body 5");
  }

  @Test
  void in_order_a_parcel_that_must_wait_makes_the_later_ones_wait() {
    var ordered = RecordingCourier.inOrder(1);
    put("a", "first");
    ordered.answer = parcel -> new TryLater("Out of order");
    rounds(ordered);

    put("b", "second");
    rounds(ordered);
    assertThat(ordered.bodies()).containsExactly("first");

    ordered.answer = parcel -> new Outcome.Delivered();
    clock.advance(Duration.ofSeconds(12));
    rounds(ordered);
    assertThat(ordered.bodies()).containsExactly("first", "first", "second");
  }

  @Test
  void in_order_a_parcel_that_was_given_up_holds_nobody_up() {
    var ordered = RecordingCourier.inOrder(1);
    put("a", "first");
    put("b", "second");
    ordered.answer = parcel -> parcel.key().equals("a") ? new GiveUp("Refused") : new Outcome.Delivered();

    rounds(ordered);

    assertThat(ordered.bodies()).containsExactly("first", "second");
  }

  @Test
  void in_order_a_parcel_that_turns_up_late_waits_for_those_on_their_way() {
    var ordered = RecordingCourier.inOrder(10);
    put("late", "first");
    var late = owed().getFirst().id();
    put("b", "second");
    setState(late, "delivered");
    ordered.answer =
        parcel -> {
          if (parcel.body().equals("second")) {
            setState(late, "owed");
            assertThat(round.run(ordered)).isFalse();
          }
          return new Outcome.Delivered();
        };

    rounds(ordered);

    assertThat(ordered.bodies()).containsExactly("second", "first");
  }

  @Test
  void many_workers_at_once_send_each_parcel_once() throws Exception {
    IntStream.rangeClosed(1, 60).forEach(number -> put("key " + number, "body " + number));

    together(6, () -> rounds(courier));
    rounds(courier);

    assertThat(courier.bodies()).hasSize(60).doesNotHaveDuplicates();
    assertThat(owed()).isEmpty();
  }

  @Test
  void many_workers_at_once_keep_the_order() throws Exception {
    var ordered = RecordingCourier.inOrder(3);
    var expected = IntStream.rangeClosed(1, 30).mapToObj("body %02d"::formatted).toList();
    expected.forEach(body -> put(body, body));

    together(6, () -> rounds(ordered));
    rounds(ordered);

    assertThat(ordered.bodies()).isEqualTo(expected);
  }

  @Test
  void the_backlog_tells_how_much_is_owed_and_since_when() {
    put("a", "one");
    put("b", "two");
    courier.answer = parcel -> parcel.key().equals("a") ? new GiveUp("Refused") : new TryLater("Out of order");
    rounds(courier);
    clock.advance(Duration.ofMinutes(5));

    var channel = new Backlog(database.jdbc(), clock).channel("post");

    assertThat(channel.owed()).isEqualTo(1);
    assertThat(channel.givenUp()).isEqualTo(1);
    assertThat(channel.oldest()).isEqualTo(Duration.ofMinutes(5));
  }

  private void put(String key, String body) {
    database.transactions().executeWithoutResult(transaction -> outbox.put("post", key, SOMEBODY, body));
  }

  private void rounds(Courier who) {
    while (round.run(who)) {
      // until nothing is due
    }
  }

  private void setState(long id, String state) {
    database
        .jdbc()
        .sql("UPDATE outbox_parcel SET state = :state WHERE id = :id")
        .param("state", state)
        .param("id", id)
        .update();
  }

  private List<Owed> owed() {
    return outbox.owedTo(List.of(SOMEBODY));
  }

  private Shelf shelf() {
    return new Shelf(database.jdbc(), new JdbcTransactionManager(database.dataSource()), clock);
  }

  private static void together(int threads, Runnable work) throws Exception {
    var start = new CountDownLatch(1);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, threads)
              .<Future<?>>mapToObj(
                  number ->
                      pool.submit(
                          () -> {
                            start.await();
                            work.run();
                            return null;
                          }))
              .toList();
      start.countDown();
      for (var one : running) {
        one.get();
      }
    }
  }
}
