package org.planningtogether.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is owed, as time series: {@code outbox.owed}, {@code outbox.given.up} and {@code outbox.oldest} per channel. */
@Component
class OutboxMetrics implements MeterBinder {

  private final List<Courier> couriers;
  private final Backlog backlog;

  OutboxMetrics(List<Courier> couriers, Backlog backlog) {
    this.couriers = couriers;
    this.backlog = backlog;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var courier : couriers) {
      var name = courier.channel();
      Gauge.builder("outbox.owed", () -> backlog.channel(name).owed()).tag("channel", name).register(registry);
      Gauge.builder("outbox.given.up", () -> backlog.channel(name).givenUp()).tag("channel", name).register(registry);
      Gauge.builder("outbox.oldest", () -> backlog.channel(name).oldest().toSeconds())
          .tag("channel", name)
          .baseUnit("seconds")
          .register(registry);
    }
  }
}
