package org.planningtogether.lti.registration;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.Secrets;
import org.planningtogether.lti.platform.PlatformId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Invitations to register: each is good once, within a day. Who comes with one holds it until the registration has come
 * to its end, so that two who come at once do not both register; without success the next try may use it.
 */
@Repository
public class Invites {

  public static final Duration LIFETIME = Duration.ofHours(24);

  /** Longer than a registration takes, with all time-outs. */
  private static final Duration HELD = Duration.ofMinutes(1);

  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final JdbcClient db;
  private final Clock clock;

  Invites(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A new invitation.
   *
   * @param secret goes into the address {@code /lti/register?invite=…}; it is kept nowhere and cannot be shown again
   */
  public record Made(Invite invite, String secret) {}

  /** @param note for whom it is, up to 255 characters */
  public Made make(String note) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var invite = new Invite(UUID.randomUUID(), note, now, now.plus(LIFETIME), null, null);
    var secret = Secrets.make();
    forgetOld();
    db.sql(
            """
            INSERT INTO lti_invite (id, secret_hash, note, made_at, expires_at, held_until)
            VALUES (:id, :secret, :note, :made, :expires, :made)
            """)
        .param("id", invite.id())
        .param("secret", Secrets.hash(secret))
        .param("note", note)
        .param("made", now.atOffset(UTC))
        .param("expires", invite.expiresAt().atOffset(UTC))
        .update();
    return new Made(invite, secret);
  }

  /** Those of the last three months, used or not, the newest first. */
  public List<Invite> all() {
    return db.sql(
            """
            SELECT id, note, made_at, expires_at, used_at, platform_id
              FROM lti_invite
             ORDER BY made_at DESC, id
            """)
        .query(Invites::invite)
        .list();
  }

  /** Takes back an invitation that nobody has used. @return false when there is none, or it was used */
  public boolean revoke(UUID id) {
    return db.sql("DELETE FROM lti_invite WHERE id = :id AND used_at IS NULL").param("id", id).update() > 0;
  }

  /** Empty when this is no invitation, or one that was used, has run out, or is held by somebody else. */
  Optional<UUID> hold(String secret) {
    var now = clock.instant().atOffset(UTC);
    var hash = Secrets.hash(secret);
    var held =
        db.sql(
                """
                UPDATE lti_invite
                   SET held_until = :until
                 WHERE secret_hash = :secret
                   AND used_at IS NULL
                   AND expires_at > :now
                   AND held_until <= :now
                """)
            .param("until", now.plus(HELD))
            .param("secret", hash)
            .param("now", now)
            .update();
    return held == 0
        ? Optional.empty()
        : db.sql("SELECT id FROM lti_invite WHERE secret_hash = :secret")
            .param("secret", hash)
            .query(UUID.class)
            .optional();
  }

  /** The registration came to nothing: the invitation is good for another try. */
  void free(UUID id) {
    db.sql("UPDATE lti_invite SET held_until = :now WHERE id = :id AND used_at IS NULL")
        .param("now", clock.instant().atOffset(UTC))
        .param("id", id)
        .update();
  }

  /** @return false when it was used or taken back in the meantime: then the registration must not count */
  boolean use(UUID id, @Nullable PlatformId platform) {
    return db.sql(
                """
                UPDATE lti_invite
                   SET used_at = :now,
                       platform_id = :platform
                 WHERE id = :id
                   AND used_at IS NULL
                """)
            .param("now", clock.instant().atOffset(UTC))
            .param("platform", platform == null ? null : platform.value())
            .param("id", id)
            .update()
        > 0;
  }

  private void forgetOld() {
    db.sql("DELETE FROM lti_invite WHERE made_at < :before")
        .param("before", clock.instant().minus(REMEMBERED).atOffset(UTC))
        .update();
  }

  private static Invite invite(ResultSet row, int number) throws SQLException {
    var usedAt = row.getObject("used_at", OffsetDateTime.class);
    var platform = row.getObject("platform_id", UUID.class);
    return new Invite(
        row.getObject("id", UUID.class),
        row.getString("note"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        usedAt == null ? null : usedAt.toInstant(),
        platform == null ? null : new PlatformId(platform));
  }
}
