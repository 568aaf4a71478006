package org.planningtogether.lti.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logins that wait for their launch. They are not kept here: sealed as the state, each goes by way of the platform and
 * comes back with its launch, so that a login costs no statement and a flood of logins no rows. A used one leaves a row,
 * by its nonce and not by its state: the same seal can be written in several ways.
 */
@Repository
class Logins {

  /** How long a used login is remembered beyond its end: the clocks of two nodes differ. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private static final String PURPOSE = "lti.login";
  private static final int LONGEST = 8000;
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  Logins(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** The state of a login: new each time, and in letters that need no escaping in an address. */
  String seal(Login login) {
    return vault.seal(PURPOSE, JSON.writeValueAsString(login));
  }

  /** The login of a state; nothing when it is none of ours. */
  Optional<Login> open(String state) {
    if (state.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(vault.open(PURPOSE, state), Login.class));
    } catch (SealBrokenException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Consumes a login. True for one launch only, however many ask at once and on however many nodes. */
  boolean use(Login login) {
    return db.sql(
                """
                INSERT INTO lti_used_login (id, expires_at)
                VALUES (:id, :expires)
                    ON CONFLICT DO NOTHING
                """)
            .param("id", login.id())
            .param("expires", at(login.expiresAt()))
            .update()
        == 1;
  }

  /** Whether a launch has consumed this login. */
  boolean used(Login login) {
    return db.sql("SELECT id FROM lti_used_login WHERE id = :id")
        .param("id", login.id())
        .query(String.class)
        .optional()
        .isPresent();
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void forgetOld() {
    db.sql("DELETE FROM lti_used_login WHERE expires_at < :before")
        .param("before", at(clock.instant().minus(REMEMBERED)))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
