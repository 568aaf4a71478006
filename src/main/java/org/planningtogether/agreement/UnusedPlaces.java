package org.planningtogether.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes places that nobody has opened for long, and plans in which no place is left. Any node may do it, any time. */
@Component
class UnusedPlaces {

  private final Plans plans;
  private final PlanRows rows;
  private final AgreementSettings settings;
  private final TransactionOperations transactions;
  private final Clock clock;

  UnusedPlaces(
      Plans plans, PlanRows rows, AgreementSettings settings, TransactionOperations transactions, Clock clock) {
    this.plans = plans;
    this.rows = rows;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
  void delete() {
    var before = LocalDate.ofInstant(clock.instant().minus(settings.keepUnused()), ZoneOffset.UTC);
    for (var place : rows.unusedSince(before)) {
      transactions.executeWithoutResult(_ -> plans.delete(place.plan(), place.seat(), place.side()));
    }
    transactions.executeWithoutResult(_ -> rows.deleteAbandoned());
  }
}
