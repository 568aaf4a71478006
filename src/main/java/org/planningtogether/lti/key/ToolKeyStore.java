package org.planningtogether.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.planningtogether.files.StartupRefusedException;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the tool's key pairs sealed. Each has a generation; whichever node writes a generation first has made it. */
@Repository
class ToolKeyStore {

  static final int BITS = 2048;

  private static final String PURPOSE = "lti.tool-key";
  private static final List<Long> CURRENT_AND_NEXT = List.of(1L, 2L);

  private final JdbcClient db;
  private final Vault vault;
  private final Clock clock;

  ToolKeyStore(JdbcClient db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** The key that signs and the one that will sign after it; makes those that are missing. */
  List<RSAKey> currentAndNext() {
    List<RSAKey> kept = kept();
    if (kept.size() < CURRENT_AND_NEXT.size()) {
      CURRENT_AND_NEXT.forEach(this::makeUnlessKept);
      kept = kept();
    }
    return kept;
  }

  private List<RSAKey> kept() {
    return db.sql("""
            SELECT sealed
              FROM lti_tool_key
             WHERE generation IN (:generations)
             ORDER BY generation
            """)
        .param("generations", CURRENT_AND_NEXT)
        .query(String.class)
        .list()
        .stream()
        .map(this::unseal)
        .toList();
  }

  private void makeUnlessKept(long generation) {
    RSAKey made = make();
    db.sql("""
            INSERT INTO lti_tool_key (generation, kid, sealed, made_at)
            VALUES (:generation, :kid, :sealed, :now)
                ON CONFLICT DO NOTHING
            """)
        .param("generation", generation)
        .param("kid", made.getKeyID())
        .param("sealed", vault.seal(PURPOSE, made.toJSONString()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
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
}
