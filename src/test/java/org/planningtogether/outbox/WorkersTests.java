package org.planningtogether.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Databases
class WorkersTests {
  private final Database database;
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final RecordingCourier courier = RecordingCourier.oneByOne();
  private final ArrayBlockingQueue<String> arrived = new ArrayBlockingQueue<>(10);
  private final Outbox outbox;
  private final Workers workers;

  WorkersTests(Database database) {
    this.database = database;
    var bell = new Bell();
    var shelf = new Shelf(database.jdbc(), new JdbcTransactionManager(database.dataSource()), clock);
    outbox = new Outbox(database.jdbc(), clock, bell);
    workers = new Workers(List.of(courier), new Round(shelf, clock), bell);
    courier.answer =
        parcel -> {
          arrived.add(parcel.body());
          return new Outcome.Delivered();
        };
  }

  @BeforeEach
  void start() {
    workers.start();
  }

  @AfterEach
  void stop() {
    workers.stop();
  }

  @Test
  void a_parcel_leaves_soon_after_its_fact() throws InterruptedException {
    put("one");

    assertThat(arrived.poll(5, TimeUnit.SECONDS)).isEqualTo("one");
  }

  @Test
  void a_parcel_that_another_node_owes_is_found_by_looking() throws InterruptedException {
    var otherNode = new Outbox(database.jdbc(), clock, new Bell());
    database
        .transactions()
        .executeWithoutResult(transaction -> otherNode.put("post", "a", UUID.randomUUID(), "from elsewhere"));

    assertThat(arrived.poll(5, TimeUnit.SECONDS)).isEqualTo("from elsewhere");
  }

  @Test
  void a_delivery_on_its_way_ends_before_the_program_does() throws InterruptedException {
    put("one");
    arrived.poll(5, TimeUnit.SECONDS);

    workers.stop();
    clock.advance(Duration.ofHours(1));

    assertThat(database.jdbc().sql("SELECT state FROM outbox_parcel").query(String.class).list())
        .containsExactly("delivered");
  }

  private void put(String body) {
    database.transactions().executeWithoutResult(transaction -> outbox.put("post", body, UUID.randomUUID(), body));
  }
}
