package org.planningtogether.outbox;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What we owe other systems. A {@link Courier} for each channel pays, a moment after the fact or when it can. */
@Component
public class Outbox {

  /** Fewer than the parameters that a database takes in one statement. */
  private static final int OWNERS_AT_ONCE = 1000;

  private final JdbcClient db;
  private final Clock clock;
  private final Bell bell;

  Outbox(JdbcClient db, Clock clock, Bell bell) {
    this.db = db;
    this.clock = clock;
    this.bell = bell;
  }

  /**
   * Owes a parcel, in the transaction of the fact: both are recorded or neither. A parcel with the same key that has
   * not arrived gets the new body; one that has arrived is owed again, unless its body is the same.
   *
   * @param channel which {@link Courier} carries it, up to 40 characters
   * @param key unique in its channel, up to 300 characters
   * @param owner the enrolment that it speaks of
   * @param body what goes over the wire
   * @throws IllegalStateException outside of a transaction
   */
  public void put(String channel, String key, UUID owner, String body) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A parcel is owed in the transaction of its fact, and there is none");
    }
    var now = clock.instant().atOffset(UTC);
    if (insert(channel, key, owner, body, now) || replace(channel, key, owner, body, now)) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              bell.ring(channel);
            }
          });
    }
  }

  /** What has not arrived yet of all that speaks of these owners, oldest first. */
  public List<Owed> owedTo(Collection<UUID> owners) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT id, channel, owner_id, owed_since, attempts, last_error, state
              FROM outbox_parcel
             WHERE owner_id IN (:owners)
               AND state IN ('owed', 'sending', 'given-up')
             ORDER BY id
            """)
        .param("owners", Set.copyOf(owners))
        .query(Outbox::owed)
        .list();
  }

  /**
   * Sends a parcel now that waits or was given up. Nothing happens when it has arrived or is on its way.
   *
   * @param owner must be the parcel's owner, so that nobody reaches into another course
   * @return whether there is such a parcel
   */
  public boolean sendAgain(long id, UUID owner) {
    var channel =
        db.sql("SELECT channel FROM outbox_parcel WHERE id = :id AND owner_id = :owner")
            .param("id", id)
            .param("owner", owner)
            .query(String.class)
            .optional();
    channel.ifPresent(
        name -> {
          db.sql(
                  """
                  UPDATE outbox_parcel
                     SET state = 'owed', due_at = :now, attempts = 0, revision = revision + 1
                   WHERE id = :id
                     AND state IN ('owed', 'given-up')
                  """)
              .param("now", clock.instant().atOffset(UTC))
              .param("id", id)
              .update();
          bell.ring(name);
        });
    return channel.isPresent();
  }

  /** Forgets all parcels that speak of these owners, arrived or not. */
  public void purge(Collection<UUID> owners) {
    var left = new ArrayList<>(owners);
    while (!left.isEmpty()) {
      var some = left.subList(0, Math.min(left.size(), OWNERS_AT_ONCE));
      db.sql("DELETE FROM outbox_parcel WHERE owner_id IN (:owners)").param("owners", List.copyOf(some)).update();
      some.clear();
    }
  }

  /** Forgets all parcels that speak of an owner, arrived or not. */
  public void purge(UUID owner) {
    db.sql("DELETE FROM outbox_parcel WHERE owner_id = :owner").param("owner", owner).update();
  }

  private boolean insert(String channel, String key, UUID owner, String body, OffsetDateTime now) {
    return db.sql(
                """
                INSERT INTO outbox_parcel
                       (channel, parcel_key, owner_id, body, revision, state, owed_since, due_at, attempts)
                VALUES (:channel, :parcelKey, :owner, :body, 1, 'owed', :now, :now, 0)
                    ON CONFLICT DO NOTHING
                """)
            .param("channel", channel)
            .param("parcelKey", key)
            .param("owner", owner)
            .param("body", body)
            .param("now", now)
            .update()
        > 0;
  }

  /** While the older body is on its way, the lease stays: two bodies of one parcel are never sent at the same time. */
  private boolean replace(String channel, String key, UUID owner, String body, OffsetDateTime now) {
    return db.sql(
                """
                UPDATE outbox_parcel
                   SET owner_id = :owner,
                       body = :body,
                       revision = revision + 1,
                       owed_since = CASE WHEN state = 'delivered' THEN :now ELSE owed_since END,
                       due_at = CASE WHEN state = 'sending' THEN due_at ELSE :now END,
                       attempts = CASE WHEN state = 'sending' THEN attempts ELSE 0 END,
                       state = CASE WHEN state = 'sending' THEN state ELSE 'owed' END
                 WHERE channel = :channel
                   AND parcel_key = :parcelKey
                   AND body <> :body
                """)
            .param("channel", channel)
            .param("parcelKey", key)
            .param("owner", owner)
            .param("body", body)
            .param("now", now)
            .update()
        > 0;
  }

  private static Owed owed(ResultSet row, int number) throws SQLException {
    return new Owed(
        row.getLong("id"),
        row.getString("channel"),
        row.getObject("owner_id", UUID.class),
        row.getObject("owed_since", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"),
        row.getString("last_error"),
        row.getString("state").equals("given-up"));
  }
}
