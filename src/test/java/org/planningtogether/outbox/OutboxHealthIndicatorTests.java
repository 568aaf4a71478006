package org.planningtogether.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.springframework.boot.health.contributor.Status;

@Databases
class OutboxHealthIndicatorTests {
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Database database;

  OutboxHealthIndicatorTests(Database database) {
    this.database = database;
  }

  @Test
  void what_is_owed_shows_in_health_and_metrics_but_takes_nothing_out_of_service() {
    var outbox = new Outbox(database.jdbc(), clock, new Bell());
    database
        .transactions()
        .executeWithoutResult(transaction -> outbox.put("post", "a", UUID.randomUUID(), "one"));
    clock.advance(Duration.ofMinutes(5));
    var backlog = new Backlog(database.jdbc(), clock);
    var registry = new SimpleMeterRegistry();
    new OutboxMetrics(List.of(RecordingCourier.oneByOne()), backlog).bindTo(registry);

    var health = new OutboxHealthIndicator(backlog).health();

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails())
        .containsEntry("post", Map.of("owed", 1, "givenUp", 0, "oldest", "PT5M", "reason", ""));
    assertThat(registry.get("outbox.owed").tag("channel", "post").gauge().value()).isEqualTo(1);
    assertThat(registry.get("outbox.oldest").tag("channel", "post").gauge().value()).isEqualTo(300);
  }
}
