package org.planningtogether.lti.launch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.launch.LaunchResult.StorageProof;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verified launches that wait for the browser to show that the login was its own, or for the new tab in which it can.
 * Each has a ticket that is good once and for two minutes.
 */
@Repository
public class ParkedLaunches {

  private static final Duration LIFETIME = Duration.ofMinutes(2);

  /** How long an old ticket is kept, so that a second use is called by its name. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private static final int ATTEMPTS = 3;
  private static final String PURPOSE = "lti.parked-launch";
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  ParkedLaunches(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** Parks a launch for whoever shows the ticket. */
  public String park(Launch launch) {
    return keep(launch, null);
  }

  /** Parks a launch for the browser that shows the ticket and the value that platform storage keeps. */
  public String park(Launch launch, StorageProof proof) {
    return keep(launch, proof.secretHash());
  }

  /**
   * Gives a parked launch to the browser that shows its ticket.
   *
   * @param value what platform storage answered, or null when it did not
   * @return {@code Unbound} when the ticket wants a value and there is none: then only a new tab is left
   */
  public LaunchResult take(String ticket, @Nullable String value) {
    String name = Secrets.hash(ticket);
    try {
      Parked parked = find(name);
      claimAttempt(name);
      if (parked.secretHash() != null && value != null && !Secrets.matches(value, parked.secretHash())) {
        throw new Refused(Reason.BROWSER_NOT_BOUND, "a wrong value from platform storage");
      }
      use(name);
      Launch launch = unseal(parked);
      boolean bound = parked.secretHash() == null || value != null;
      return bound ? new LaunchResult.Accepted(launch) : new LaunchResult.Unbound(launch, null);
    } catch (Refused refused) {
      return refused.with(Evidence.NONE);
    }
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void forgetOld() {
    db.sql("DELETE FROM lti_parked_launch WHERE expires_at < :before")
        .param("before", at(clock.instant().minus(REMEMBERED)))
        .update();
  }

  private String keep(Launch launch, @Nullable String secretHash) {
    String ticket = Secrets.make();
    db.sql("""
            INSERT INTO lti_parked_launch (ticket_hash, sealed, secret_hash, attempts_left, expires_at)
            VALUES (:ticket, :sealed, :secret, :attempts, :expires)
            """)
        .param("ticket", Secrets.hash(ticket))
        .param("sealed", vault.seal(PURPOSE, JSON.writeValueAsString(launch)))
        .param("secret", secretHash)
        .param("attempts", ATTEMPTS)
        .param("expires", at(clock.instant().plus(LIFETIME)))
        .update();
    return ticket;
  }

  private Parked find(String name) {
    Parked parked =
        db.sql("""
            SELECT sealed, secret_hash, expires_at
              FROM lti_parked_launch
             WHERE ticket_hash = :ticket
            """)
            .param("ticket", name)
            .query(ParkedLaunches::parked)
            .optional()
            .orElseThrow(() -> new Refused(Reason.STATE_UNKNOWN, "a ticket that is not ours"));
    if (!clock.instant().isBefore(parked.expiresAt())) {
      throw new Refused(Reason.STATE_EXPIRED, "the ticket ended at " + parked.expiresAt());
    }
    return parked;
  }

  /** Before the value is looked at, so that guesses sent all at once are counted too. */
  private void claimAttempt(String name) {
    int claimed =
        db.sql("""
            UPDATE lti_parked_launch
               SET attempts_left = attempts_left - 1
             WHERE ticket_hash = :ticket
               AND attempts_left > 0
               AND used_at IS NULL
            """)
            .param("ticket", name)
            .update();
    if (claimed == 0) {
      throw new Refused(Reason.STATE_USED, "a ticket that was used, or of which three values were wrong");
    }
  }

  private void use(String name) {
    int used =
        db.sql("""
            UPDATE lti_parked_launch
               SET used_at = :now,
                   sealed = ''
             WHERE ticket_hash = :ticket
               AND used_at IS NULL
            """)
            .param("now", at(clock.instant()))
            .param("ticket", name)
            .update();
    if (used == 0) {
      throw new Refused(Reason.STATE_USED, "a ticket that was used a moment ago");
    }
  }

  private static Parked parked(ResultSet row, int number) throws SQLException {
    return new Parked(
        row.getString("sealed"),
        row.getString("secret_hash"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private Launch unseal(Parked parked) {
    return JSON.readValue(vault.open(PURPOSE, parked.sealed()), Launch.class);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private record Parked(String sealed, @Nullable String secretHash, Instant expiresAt) {}
}
