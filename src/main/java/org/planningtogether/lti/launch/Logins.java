package org.planningtogether.lti.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Logins that wait for their launch, by the hash of their state. */
@Repository
class Logins {

  /** How long an old login is kept, so that a launch that comes too late is told so. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final JdbcClient db;
  private final Clock clock;

  Logins(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  void remember(String state, Login login) {
    db.sql("""
            INSERT INTO lti_login
                   (state_hash, issuer, client_id, nonce, secret_hash, storage_target, deployment_id, expires_at)
            VALUES (:state, :issuer, :client, :nonce, :secret, :storage, :deployment, :expires)
            """)
        .param("state", Secrets.hash(state))
        .param("issuer", login.issuer())
        .param("client", login.clientId())
        .param("nonce", login.nonce())
        .param("secret", login.secretHash())
        .param("storage", login.storageTarget())
        .param("deployment", login.deploymentId())
        .param("expires", at(login.expiresAt()))
        .update();
  }

  Optional<Login> find(String state) {
    return db.sql("""
            SELECT issuer, client_id, nonce, secret_hash, storage_target, deployment_id, expires_at, used_at
              FROM lti_login
             WHERE state_hash = :state
            """)
        .param("state", Secrets.hash(state))
        .query(Logins::login)
        .optional();
  }

  /** Consumes a login. True for one launch only, however many ask at once and on however many nodes. */
  boolean use(String state) {
    return db.sql("""
            UPDATE lti_login
               SET used_at = :now
             WHERE state_hash = :state
               AND used_at IS NULL
            """)
            .param("now", at(clock.instant()))
            .param("state", Secrets.hash(state))
            .update()
        == 1;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void forgetOld() {
    db.sql("DELETE FROM lti_login WHERE expires_at < :before")
        .param("before", at(clock.instant().minus(REMEMBERED)))
        .update();
  }

  private static Login login(ResultSet row, int number) throws SQLException {
    return new Login(
        row.getString("issuer"),
        row.getString("client_id"),
        row.getString("nonce"),
        row.getString("secret_hash"),
        row.getString("storage_target"),
        row.getString("deployment_id"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getObject("used_at") != null);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
