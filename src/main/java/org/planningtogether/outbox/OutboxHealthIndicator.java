package org.planningtogether.outbox;

import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says under {@code outbox} what is owed and why. Always up: another system's outage must not take ours out of
 * service, since nobody who uses this tool notices it.
 */
@Component("outboxHealthIndicator")
class OutboxHealthIndicator implements HealthIndicator {

  private final Backlog backlog;

  OutboxHealthIndicator(Backlog backlog) {
    this.backlog = backlog;
  }

  @Override
  public Health health() {
    var health = Health.up();
    for (var channel : backlog.channels()) {
      var details = new LinkedHashMap<String, Object>();
      details.put("owed", channel.owed());
      details.put("givenUp", channel.givenUp());
      details.put("oldest", channel.oldest().toString());
      details.put("reason", channel.reason());
      health.withDetail(channel.name(), details);
    }
    return health.build();
  }
}
