package org.planningtogether.referral;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;

/** Holds for tests of other modules. */
public final class HeldPeople {

  private HeldPeople() {}

  public static Holds on(Database database) {
    return new Holds(database.jdbc());
  }

  /** Puts a hold on somebody. */
  public static void hold(Database database, EnrolmentId person) {
    database
        .jdbc()
        .sql("INSERT INTO referral_hold (id, enrolment_id, kind, put_at) VALUES (:id, :person, 'NO_SHARE', :now)")
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("now", OffsetDateTime.parse("2026-11-22T09:00:00Z"))
        .update();
  }
}
