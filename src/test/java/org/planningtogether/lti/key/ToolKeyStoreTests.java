package org.planningtogether.lti.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.planningtogether.files.StartupRefusedException;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;

@Databases
class ToolKeyStoreTests {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  private final Database database;
  private final Vault vault = Vaults.random();

  ToolKeyStoreTests(Database database) {
    this.database = database;
  }

  @Test
  void the_first_start_makes_two_different_keys_of_enough_bits() {
    List<RSAKey> keys = pairs(store(vault));

    assertThat(keys).hasSize(2).allMatch(RSAKey::isPrivate).allMatch(key -> key.size() >= 2048);
    assertThat(keys).extracting(JWK::getKeyID).doesNotHaveDuplicates();
  }

  @Test
  void a_second_start_finds_the_keys_of_the_first() {
    KeyRing first = store(vault).complete();

    assertThat(store(vault).complete()).isEqualTo(first);
  }

  @Test
  void nodes_that_start_at_once_make_one_set() throws Exception {
    var together = new CyclicBarrier(2);
    Callable<List<RSAKey>> start =
        () -> {
          together.await();
          return pairs(store(vault));
        };

    try (var nodes = Executors.newFixedThreadPool(2)) {
      List<Future<List<RSAKey>>> sets = nodes.invokeAll(List.of(start, start));

      assertThat(sets.getFirst().get()).hasSize(2).isEqualTo(sets.getLast().get());
    }
  }

  @Test
  @Clause({"SEC-29", "THREAT-36"})
  void nothing_in_the_database_tells_the_private_key() {
    RSAKey key = pairs(store(vault)).getFirst();

    List<String> kept = database.jdbc().sql("SELECT sealed FROM lti_tool_key").query(String.class).list();

    assertThat(kept).hasSize(2).noneMatch(text -> text.contains(key.getPrivateExponent().toString()));
  }

  @Test
  void another_secret_refuses_the_start_and_says_why() {
    store(vault).complete();

    assertThatThrownBy(() -> store(Vaults.random()).complete())
        .isInstanceOf(StartupRefusedException.class)
        .hasMessageContaining("planning-together.keys.secret");
  }

  @Test
  @Clause("SEC-27")
  void what_is_signed_names_a_published_key_that_fits() throws Exception {
    var keys = new ToolKeys(store(vault), CLOCK);

    var message = SignedJWT.parse(keys.sign(new JWTClaimsSet.Builder().subject("tool").build()));

    var key = keys.published().getKeyByKeyId(message.getHeader().getKeyID()).toRSAKey();
    assertThat(message.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(message.getHeader().toJSONObject()).containsOnlyKeys("alg", "typ", "kid");
  }

  @Test
  void the_published_keys_have_no_private_part() throws Exception {
    var published = new ToolKeys(store(vault), CLOCK).published();

    assertThat(published.getKeys()).hasSize(2).noneMatch(JWK::isPrivate);
  }

  private static List<RSAKey> pairs(ToolKeyStore store) {
    return store.complete().keys().stream().map(ToolKey::pair).toList();
  }

  private ToolKeyStore store(Vault vault) {
    return new ToolKeyStore(database.jdbc(), vault, CLOCK);
  }
}
