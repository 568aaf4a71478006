package org.planningtogether.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.StartupRefusedException;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the tool's key pairs sealed. Each has a generation; whichever node writes a generation first has made it, and
 * whichever node first says that it signs has rotated.
 */
@Repository
class ToolKeyStore {

  static final int BITS = 2048;

  private static final String PURPOSE = "lti.tool-key";

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  ToolKeyStore(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** All keys; makes the one that signs and the one after it when they are missing. */
  KeyRing complete() {
    var ring = ring();
    while (!ring.isComplete()) {
      make(ring.keys().isEmpty() ? 1 : ring.keys().getLast().generation() + 1, ring.current().isEmpty());
      ring = ring();
    }
    return ring;
  }

  /**
   * Lets the next key sign from now on.
   *
   * @param ring as the caller knows it: when another has rotated since, nothing happens
   */
  void rotate(KeyRing ring) {
    db.sql("UPDATE lti_tool_key SET signs_from = :now WHERE generation = :generation AND signs_from IS NULL")
        .param("now", now())
        .param("generation", ring.next().orElseThrow().generation())
        .update();
  }

  void remove(ToolKey key) {
    db.sql("DELETE FROM lti_tool_key WHERE generation = :generation")
        .param("generation", key.generation())
        .update();
  }

  private KeyRing ring() {
    return new KeyRing(
        db.sql("SELECT generation, sealed, made_at, signs_from FROM lti_tool_key").query(this::key).list());
  }

  private void make(long generation, boolean signs) {
    RSAKey made = make();
    db.sql(
            """
            INSERT INTO lti_tool_key (generation, kid, sealed, made_at, signs_from)
            VALUES (:generation, :kid, :sealed, :now, :signsFrom)
                ON CONFLICT DO NOTHING
            """)
        .param("generation", generation)
        .param("kid", made.getKeyID())
        .param("sealed", vault.seal(PURPOSE, made.toJSONString()))
        .param("now", now())
        .param("signsFrom", signs ? now() : null)
        .update();
  }

  /** The key's id is the fingerprint of its public half (RFC 7638), so no other key ever bears it. */
  private static RSAKey make() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java makes no RSA keys", e);
    }
  }

  private ToolKey key(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime signsFrom = row.getObject("signs_from", OffsetDateTime.class);
    return new ToolKey(
        row.getLong("generation"),
        unseal(row.getString("sealed")),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        signsFrom == null ? null : signsFrom.toInstant());
  }

  /** A secret that was lost or changed is noticed at the start, not at the first score. */
  private RSAKey unseal(String sealed) {
    try {
      return RSAKey.parse(vault.open(PURPOSE, sealed));
    } catch (SealBrokenException e) {
      throw new StartupRefusedException(
          List.of("planning-together.keys.secret does not open the keys in the database, must be the one of the first start"));
    } catch (ParseException e) {
      throw new IllegalStateException("A kept tool key is not a JSON web key", e);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
