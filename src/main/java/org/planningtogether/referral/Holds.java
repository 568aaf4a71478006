package org.planningtogether.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Holds that staff put on joint work: a no-share flag, or a safeguarding hold. Nobody but staff learns of them. */
@Repository
public class Holds {

  private final JdbcClient db;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Holds(JdbcClient db, Vault vault, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /** Whether any of these people may not work on a plan with somebody else now. One statement. */
  public boolean any(Collection<EnrolmentId> people) {
    return !people.isEmpty()
        && db.sql("SELECT COUNT(*) FROM referral_hold WHERE enrolment_id IN (:people) AND lifted_at IS NULL")
                .param("people", people.stream().map(EnrolmentId::value).toList())
                .query(Integer.class)
                .single()
            > 0;
  }

  /** Those that stand, the oldest first. */
  List<Hold> of(Collection<EnrolmentId> people) {
    return people.isEmpty()
        ? List.of()
        : db.sql(
                """
                SELECT id, enrolment_id, kind, reason, put_at, lift_asked_by
                  FROM referral_hold
                 WHERE enrolment_id IN (:people)
                   AND lifted_at IS NULL
                 ORDER BY put_at, id
                """)
            .param("people", people.stream().map(EnrolmentId::value).toList())
            .query((row, number) -> hold(row))
            .list();
  }

  /** Puts a hold on somebody and publishes {@link PersonHeld}, at once and whatever they are doing. Several of them are lifted one by one. */
  @Transactional
  void put(EnrolmentId person, HoldKind kind, String reason, EnrolmentId by) {
    var id = UUID.randomUUID();
    db.sql(
            """
            INSERT INTO referral_hold (id, enrolment_id, kind, reason, put_by, put_at)
            VALUES (:id, :person, :kind, :reason, :by, :now)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("kind", kind.name())
        .param("reason", vault.seal(purpose(id), reason))
        .param("by", by.value())
        .param("now", now())
        .update();
    events.publishEvent(new PersonHeld(person));
  }

  /** The first of two people who are needed to lift a hold. */
  @Transactional
  void askToLift(UUID hold, EnrolmentId person, EnrolmentId by) {
    db.sql(
            """
            UPDATE referral_hold
               SET lift_asked_by = :by,
                   lift_asked_at = :now
             WHERE id = :id
               AND enrolment_id = :person
               AND lift_asked_by IS NULL
            """)
        .param("by", by.value())
        .param("now", now())
        .param("id", hold)
        .param("person", person.value())
        .update();
  }

  /** @return false when nobody has asked for it, or this is the one who did */
  @Transactional
  boolean lift(UUID hold, EnrolmentId person, EnrolmentId by) {
    return db.sql(
                """
                UPDATE referral_hold
                   SET lifted_by = :by,
                       lifted_at = :now
                 WHERE id = :id
                   AND enrolment_id = :person
                   AND lifted_at IS NULL
                   AND lift_asked_by <> :by
                """)
            .param("by", by.value())
            .param("now", now())
            .param("id", hold)
            .param("person", person.value())
            .update()
        == 1;
  }

  private Hold hold(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var asked = row.getObject("lift_asked_by", UUID.class);
    return new Hold(
        id,
        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
        HoldKind.valueOf(row.getString("kind")),
        vault.open(purpose(id), row.getString("reason")),
        row.getObject("put_at", OffsetDateTime.class).toInstant(),
        asked == null ? null : new EnrolmentId(asked));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String purpose(UUID hold) {
    return "hold " + hold;
  }
}
