package org.planningtogether.guest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.planningtogether.agreement.Holder;
import org.planningtogether.vault.Code;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All guests, by the mark of their key. */
@Repository
class Guests {

  /** After so many wrong passphrases a key rests. */
  static final int MOST_TRIES = 10;

  static final Duration REST = Duration.ofMinutes(15);

  private static final String KEY = "guest key";

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Guests(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  Holder.Guest add(Code key, String hash) {
    var id = UUID.randomUUID();
    db.sql(
            """
            INSERT INTO guest (id, key_mark, passphrase_hash, tries, made_at, opened_at)
            VALUES (:id, :mark, :hash, 0, :now, :now)
            """)
        .param("id", id)
        .param("mark", mark(key))
        .param("hash", hash)
        .param("now", now())
        .update();
    return new Holder.Guest(id);
  }

  Optional<Guest> with(Code key) {
    return db.sql("SELECT id, passphrase_hash FROM guest WHERE key_mark = :mark")
        .param("mark", mark(key))
        .query(Guests::guest)
        .optional();
  }

  Optional<Guest> find(Holder.Guest guest) {
    return db.sql("SELECT id, passphrase_hash FROM guest WHERE id = :id")
        .param("id", guest.id())
        .query(Guests::guest)
        .optional();
  }

  /**
   * Counts a try before it is made, so that a hundred at once are no more than ten. The tenth begins the rest, unless it
   * {@linkplain #opened opens}.
   *
   * @param id of nobody, perhaps: the same statement is sent
   * @return whether this one may be made
   */
  boolean mayTry(UUID id) {
    return db.sql(
                """
                UPDATE guest
                   SET tries = CASE WHEN rests_until IS NULL THEN tries + 1 ELSE 1 END,
                       rests_until = CASE WHEN rests_until IS NULL AND tries + 1 >= :most THEN CAST(:until AS TIMESTAMP WITH TIME ZONE)
                                          ELSE NULL END
                 WHERE id = :id
                   AND (rests_until IS NULL OR rests_until <= :now)
                """)
            .param("id", id)
            .param("most", MOST_TRIES)
            .param("until", at(clock.instant().plus(REST)))
            .param("now", now())
            .update()
        == 1;
  }

  /** Whoever knew the passphrase has not guessed. */
  void opened(Holder.Guest guest) {
    db.sql("UPDATE guest SET tries = 0, rests_until = NULL, opened_at = :now WHERE id = :id")
        .param("now", now())
        .param("id", guest.id())
        .update();
  }

  void changePassphrase(Holder.Guest guest, String hash) {
    db.sql("UPDATE guest SET passphrase_hash = :hash WHERE id = :id")
        .param("hash", hash)
        .param("id", guest.id())
        .update();
  }

  void delete(Holder.Guest guest) {
    db.sql("DELETE FROM guest WHERE id = :id").param("id", guest.id()).update();
  }

  private String mark(Code key) {
    return vault.mark(KEY, key.value());
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Guest guest(ResultSet row, int number) throws SQLException {
    return new Guest(new Holder.Guest(row.getObject("id", UUID.class)), row.getString("passphrase_hash"));
  }
}
