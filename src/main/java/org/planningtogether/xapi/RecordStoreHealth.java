package org.planningtogether.xapi;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says under {@code recordStore} why statements wait. The tool as a whole stays up: no parent notices, and nothing is
 * lost while they wait.
 */
@Component("recordStoreHealthIndicator")
class RecordStoreHealth implements HealthIndicator {

  private final RecordStore store;
  private final StatementCourier courier;

  RecordStoreHealth(RecordStore store, StatementCourier courier) {
    this.store = store;
    this.courier = courier;
  }

  @Override
  public Health health() {
    if (!store.isConfigured()) {
      return Health.unknown().withDetail("waiting", "planning-together.lrs.endpoint is not set").build();
    }
    return courier.trouble()
        .map(reason -> Health.unknown().withDetail("waiting", reason).build())
        .orElseGet(() -> Health.up().build());
  }
}
