package org.planningtogether.lti.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.planningtogether.lti.key.KeyOverview.Key;
import org.planningtogether.lti.key.KeyOverview.State;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;

@Databases
class KeyRotationTests {

  private static final JWTClaimsSet CLAIMS = new JWTClaimsSet.Builder().subject("tool").build();

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Vault vault = Vaults.random();
  private final Database database;

  KeyRotationTests(Database database) {
    this.database = database;
  }

  @Test
  void a_key_signs_for_ninety_days_and_then_the_next_one_does() throws Exception {
    var keys = node();
    var next = kid(keys, State.NEXT);

    clock.advance(Duration.ofDays(90).minusSeconds(1));
    keys.care();
    assertThat(kid(keys, State.NEXT)).isEqualTo(next);

    clock.advance(Duration.ofSeconds(1));
    keys.care();
    assertThat(signedBy(keys)).isEqualTo(next);
    assertThat(keys.overview().keys()).extracting(Key::state).containsExactly(State.NEXT, State.CURRENT, State.RETIRED);
  }

  /**
   * Two nodes, of which each looks once a minute, and a platform that keeps our keys for as long as we allow and gets
   * them now from one node, now from the other. It checks each message at its making and at its end.
   */
  @Test
  @Clause("SEC-28")
  void a_platform_that_keeps_our_keys_for_their_time_never_meets_an_unknown_one() throws Exception {
    var nodes = List.of(node(), node());
    var platform = new Keeper(nodes);
    var sent = new ArrayDeque<Sent>();
    var kids = new HashSet<String>();
    for (int rotation = 1; rotation <= 2; rotation++) {
      clock.advance(Duration.ofDays(90).minusMinutes(90));
      for (int step = 0; step < 2 * 180; step++) {
        nodes.get(step % 2).care();
        for (var node : nodes) {
          var kid = signedBy(node);
          assertThat(platform.knows(kid)).isTrue();
          sent.add(new Sent(kid, clock.instant().plus(KeyRing.LONGEST_MESSAGE)));
          kids.add(kid);
        }
        clock.advance(Duration.ofSeconds(30));
        while (!sent.getFirst().end().isAfter(clock.instant())) {
          assertThat(platform.knows(sent.removeFirst().kid())).isTrue();
        }
      }
      sent.clear();
    }
    assertThat(kids).hasSize(3);
  }

  @Test
  @Clause("SEC-28")
  void what_a_retired_key_signed_is_good_until_its_end_and_then_the_key_is_gone() throws Exception {
    var keys = node();
    var old = kid(keys, State.CURRENT);
    keys.rotateNow(old);
    var rotated = clock.instant();

    var until = key(keys, State.RETIRED).publishedUntil();
    assertThat(until).isEqualTo(rotated.plus(Duration.ofMinutes(71)));
    clock.advance(Duration.ofMinutes(71).minusSeconds(1));
    keys.care();
    assertThat(keys.published().getKeyByKeyId(old)).isNotNull();

    clock.advance(Duration.ofSeconds(1));
    assertThat(keys.published().getKeyByKeyId(old)).isNull();
    keys.care();
    assertThat(keys.overview().keys()).extracting(Key::kid).hasSize(2).doesNotContain(old);
    assertThat(generations()).containsExactly(2L, 3L);
  }

  @Test
  void the_next_key_is_known_everywhere_an_hour_and_a_minute_after_it_was_made() {
    var overview = node().overview();

    assertThat(overview.nextIsKnownFrom()).isEqualTo(clock.instant().plus(Duration.ofMinutes(61)));
    assertThat(overview.rotatesAt()).isEqualTo(clock.instant().plus(Duration.ofDays(90)));
  }

  @Test
  void a_key_that_is_due_waits_until_the_next_one_is_known() throws Exception {
    var keys = node();
    clock.advance(Duration.ofDays(100));
    database.jdbc().sql("DELETE FROM lti_tool_key WHERE generation = 2").update();
    var current = signedBy(keys);

    keys.care();
    assertThat(signedBy(keys)).isEqualTo(current);

    clock.advance(Duration.ofMinutes(61));
    keys.care();
    assertThat(signedBy(keys)).isNotEqualTo(current);
  }

  @Test
  void another_node_follows_when_it_looks_and_what_it_signs_until_then_is_good() throws Exception {
    var one = node();
    var other = node();
    one.rotateNow(kid(one, State.CURRENT));

    assertThat(one.published().getKeyByKeyId(signedBy(other))).isNotNull();
    other.care();
    assertThat(signedBy(other)).isEqualTo(signedBy(one));
    assertThat(other.published()).isEqualTo(one.published());
  }

  @Test
  void nodes_that_rotate_at_once_rotate_once() throws Exception {
    var nodes = List.of(node(), node());
    clock.advance(Duration.ofDays(90));
    var together = new CyclicBarrier(2);

    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(nodes.stream().map(node -> caring(node, together)).toList())) {
        done.get();
      }
    }

    assertThat(generations()).containsExactly(1L, 2L, 3L);
    nodes.forEach(ToolKeys::care);
    assertThat(signedBy(nodes.getFirst())).isEqualTo(signedBy(nodes.getLast()));
  }

  @Test
  void a_second_click_rotates_nothing() {
    var keys = node();
    var current = kid(keys, State.CURRENT);

    assertThat(keys.rotateNow(current)).isTrue();
    assertThat(keys.rotateNow(current)).isFalse();

    assertThat(generations()).containsExactly(1L, 2L, 3L);
  }

  @Test
  @Clause("THREAT-36")
  void a_stolen_key_is_published_no_longer() {
    var keys = node();
    var stolen = kid(keys, State.CURRENT);
    keys.rotateNow(stolen);

    assertThat(keys.retire(stolen)).isTrue();

    assertThat(keys.published().getKeyByKeyId(stolen)).isNull();
    assertThat(generations()).containsExactly(2L, 3L);
  }

  @Test
  void a_key_that_signs_or_will_sign_is_not_retired_by_itself() {
    var keys = node();

    assertThat(keys.retire(kid(keys, State.CURRENT))).isFalse();
    assertThat(keys.retire(kid(keys, State.NEXT))).isFalse();
    assertThat(keys.retire("another")).isFalse();
    assertThat(keys.published().getKeys()).hasSize(2);
  }

  @Test
  @Clause("THREAT-36")
  void the_published_keys_never_have_a_private_part() {
    var keys = node();
    keys.rotateNow(kid(keys, State.CURRENT));

    assertThat(keys.published().getKeys()).hasSize(3).noneMatch(JWK::isPrivate);
    assertThat(keys.published().toString()).doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"");
  }

  /** Keeps our keys for their time and asks whichever node comes. */
  private final class Keeper {
    private final List<ToolKeys> nodes;
    private JWKSet kept = new JWKSet();
    private Instant until = Instant.MIN;
    private int asked;

    Keeper(List<ToolKeys> nodes) {
      this.nodes = nodes;
    }

    boolean knows(String kid) {
      if (!clock.instant().isBefore(until)) {
        kept = nodes.get(asked++ % nodes.size()).published();
        until = clock.instant().plus(ToolKeys.KEPT_BY_PLATFORMS);
      }
      return kept.getKeyByKeyId(kid) != null;
    }
  }

  private record Sent(String kid, Instant end) {}

  private ToolKeys node() {
    return new ToolKeys(new ToolKeyStore(database.jdbc(), vault, clock), clock);
  }

  private List<Long> generations() {
    return database
        .jdbc()
        .sql("SELECT generation FROM lti_tool_key ORDER BY generation")
        .query(Long.class)
        .list();
  }

  private static Callable<Void> caring(ToolKeys node, CyclicBarrier together) {
    return () -> {
      together.await();
      node.care();
      return null;
    };
  }

  private static String signedBy(ToolKeys keys) throws Exception {
    return SignedJWT.parse(keys.sign(CLAIMS)).getHeader().getKeyID();
  }

  private static String kid(ToolKeys keys, State state) {
    return key(keys, state).kid();
  }

  private static Key key(ToolKeys keys, State state) {
    return keys.overview().keys().stream().filter(key -> key.state() == state).findFirst().orElseThrow();
  }
}
