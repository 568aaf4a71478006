package org.planningtogether.outbox;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes parcels off the table for a while, and books what became of them. Any number of nodes share one table: who has
 * locked a row leases it, by pushing its {@code due_at}; nobody holds a lock while HTTP happens.
 */
@Component
class Shelf {

  /** Longer than any delivery takes, since afterwards another node sends the parcel too. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int LONGEST_ERROR = 500;

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Shelf(JdbcClient db, PlatformTransactionManager transactionManager, Clock clock) {
    this.db = db;
    this.transactions = new TransactionTemplate(transactionManager);
    this.clock = clock;
  }

  /** Leases the parcels that are due, at most a batch, in the order in which they were put. */
  List<Parcel> lease(Courier courier) {
    return transactions.execute(
        status -> {
          var ids = courier.inOrder() ? idsInOrder(courier) : idsDue(courier);
          return ids.isEmpty() ? List.<Parcel>of() : lease(ids);
        });
  }

  /** Books an arrival. When the parcel has got a newer body meanwhile, that one is due at once. */
  void delivered(Parcel parcel) {
    var arrived =
        db.sql(
                """
                UPDATE outbox_parcel
                   SET state = 'delivered', delivered_at = :now, last_error = NULL
                 WHERE id = :id
                   AND revision = :revision
                """)
            .param("now", now())
            .param("id", parcel.id())
            .param("revision", parcel.revision())
            .update();
    if (arrived == 0) {
      release(parcel);
    }
  }

  /** Books that a parcel waits for another try. */
  void waits(Parcel parcel, String reason, Instant dueAt) {
    db.sql(
            """
            UPDATE outbox_parcel
               SET state = 'owed', due_at = :dueAt, last_error = :reason
             WHERE id = :id
               AND attempts = :attempts
               AND state = 'sending'
            """)
        .param("dueAt", dueAt.atOffset(UTC))
        .param("reason", shortened(reason))
        .param("id", parcel.id())
        .param("attempts", parcel.attempts())
        .update();
  }

  /** Books that a parcel is not tried again. When it has got a newer body meanwhile, that one is due at once. */
  void givenUp(Parcel parcel, String reason) {
    var given =
        db.sql(
                """
                UPDATE outbox_parcel
                   SET state = 'given-up', last_error = :reason
                 WHERE id = :id
                   AND revision = :revision
                   AND attempts = :attempts
                   AND state = 'sending'
                """)
            .param("reason", shortened(reason))
            .param("id", parcel.id())
            .param("revision", parcel.revision())
            .param("attempts", parcel.attempts())
            .update();
    if (given == 0) {
      release(parcel);
    }
  }

  /**
   * The oldest parcel decides: while it waits, all wait. A parcel may turn up before others that are on their way,
   * since its transaction was the longer one; it waits for these, too.
   */
  private List<Long> idsInOrder(Courier courier) {
    if (!headIsDue(courier)) {
      return List.of();
    }
    lock(courier);
    if (!headIsDue(courier) || isSending(courier)) {
      return List.of();
    }
    return db.sql(
            """
            SELECT id
              FROM outbox_parcel
             WHERE channel = :channel
               AND state IN ('owed', 'sending')
             ORDER BY id
             FETCH FIRST :batch ROWS ONLY
            """)
        .param("channel", courier.channel())
        .param("batch", courier.batchSize())
        .query(Long.class)
        .list();
  }

  private boolean headIsDue(Courier courier) {
    return db.sql(
            """
            SELECT due_at
              FROM outbox_parcel
             WHERE channel = :channel
               AND state IN ('owed', 'sending')
             ORDER BY id
             FETCH FIRST 1 ROWS ONLY
            """)
        .param("channel", courier.channel())
        .query(OffsetDateTime.class)
        .optional()
        .filter(dueAt -> !dueAt.toInstant().isAfter(clock.instant()))
        .isPresent();
  }

  private boolean isSending(Courier courier) {
    return db.sql(
                """
                SELECT COUNT(*)
                  FROM outbox_parcel
                 WHERE channel = :channel
                   AND state = 'sending'
                   AND due_at > :now
                """)
            .param("channel", courier.channel())
            .param("now", now())
            .query(Long.class)
            .single()
        > 0;
  }

  private void lock(Courier courier) {
    var sql = "SELECT channel FROM outbox_channel WHERE channel = :channel FOR UPDATE";
    if (db.sql(sql).param("channel", courier.channel()).query(String.class).optional().isEmpty()) {
      db.sql("INSERT INTO outbox_channel (channel) VALUES (:channel) ON CONFLICT DO NOTHING")
          .param("channel", courier.channel())
          .update();
      db.sql(sql).param("channel", courier.channel()).query(String.class).single();
    }
  }

  private List<Long> idsDue(Courier courier) {
    return db.sql(
            """
            SELECT id
              FROM outbox_parcel
             WHERE channel = :channel
               AND state IN ('owed', 'sending')
               AND due_at <= :now
             ORDER BY due_at, id
             FETCH FIRST :batch ROWS ONLY
               FOR UPDATE SKIP LOCKED
            """)
        .param("channel", courier.channel())
        .param("now", now())
        .param("batch", courier.batchSize())
        .query(Long.class)
        .list();
  }

  private List<Parcel> lease(List<Long> ids) {
    db.sql(
            """
            UPDATE outbox_parcel
               SET state = 'sending',
                   due_at = :leaseEnds,
                   tried_since = CASE WHEN attempts = 0 OR tried_since IS NULL THEN :now ELSE tried_since END,
                   attempts = attempts + 1
             WHERE id IN (:ids)
            """)
        .param("now", now())
        .param("leaseEnds", clock.instant().plus(LEASE).atOffset(UTC))
        .param("ids", ids)
        .update();
    return db.sql(
            """
            SELECT id, channel, parcel_key, owner_id, body, revision, attempts, tried_since
              FROM outbox_parcel
             WHERE id IN (:ids)
             ORDER BY id
            """)
        .param("ids", ids)
        .query(Shelf::parcel)
        .list();
  }

  /** Ends this sending's own lease, and no other's. */
  private void release(Parcel parcel) {
    db.sql(
            """
            UPDATE outbox_parcel
               SET state = 'owed', due_at = :now, attempts = 0
             WHERE id = :id
               AND attempts = :attempts
               AND state = 'sending'
            """)
        .param("now", now())
        .param("id", parcel.id())
        .param("attempts", parcel.attempts())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(UTC);
  }

  private static String shortened(String reason) {
    return reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
  }

  private static Parcel parcel(ResultSet row, int number) throws SQLException {
    return new Parcel(
        row.getLong("id"),
        row.getString("channel"),
        row.getString("parcel_key"),
        row.getObject("owner_id", UUID.class),
        row.getString("body"),
        row.getLong("revision"),
        row.getInt("attempts"),
        row.getObject("tried_since", OffsetDateTime.class).toInstant());
  }
}
