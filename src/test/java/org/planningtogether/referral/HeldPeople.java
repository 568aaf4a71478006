package org.planningtogether.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.vault.Vaults;

/** Holds for tests of other modules. */
public final class HeldPeople {

  private HeldPeople() {}

  public static Holds on(Database database) {
    var clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    return new Holds(database.jdbc(), Vaults.random(), event -> {}, clock);
  }

  /** Puts a hold on somebody. */
  public static void hold(Database database, EnrolmentId person) {
    on(database).put(person, HoldKind.NO_SHARE, "The court said so", new EnrolmentId(UUID.randomUUID()));
  }
}
