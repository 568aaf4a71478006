package org.planningtogether.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.lti.platform.PlatformKeys.Lookup;
import org.planningtogether.network.Clients;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.support.Clause;
import org.planningtogether.support.FakePlatform;
import org.planningtogether.support.SmallServer;
import org.planningtogether.support.TestClock;

class CachedKeysTests {

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final OutboundHttp http = Clients.toThisMachine();

  private FakePlatform platform;
  private PlatformKeys keys;

  @BeforeEach
  void start() {
    platform = FakePlatform.start();
    keys = new PlatformKeys(http, clock);
  }

  @AfterEach
  void stop() throws Exception {
    platform.close();
    http.destroy();
  }

  @Test
  @Clause("SEC-28")
  void keys_are_fetched_once_for_a_quarter_of_an_hour() {
    find();
    clock.advance(CachedKeys.FRESH.minusSeconds(1));
    find();
    assertThat(platform.keyRequests()).isEqualTo(1);

    clock.advance(Duration.ofSeconds(1));
    find();

    assertThat(platform.keyRequests()).isEqualTo(2);
  }

  @Test
  void a_key_that_the_platform_withdrew_counts_no_more_after_a_quarter_of_an_hour() {
    String withdrawn = platform.key().getKeyID();
    find();
    platform.newKey();
    clock.advance(CachedKeys.FRESH);

    assertThat(find(withdrawn)).isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void a_new_key_is_found_at_once() {
    find();
    platform.newKey();

    assertThat(find()).isInstanceOf(Lookup.Found.class);
    assertThat(platform.keyRequests()).isEqualTo(2);
  }

  @Test
  @Clause("THREAT-29")
  void unknown_keys_make_us_ask_once_in_thirty_seconds() {
    find();
    for (int i = 0; i < 50; i++) {
      assertThat(find("guess-" + i)).isInstanceOf(Lookup.Unknown.class);
    }
    assertThat(platform.keyRequests()).isEqualTo(2);

    clock.advance(CachedKeys.PAUSE);
    find("guess-51");

    assertThat(platform.keyRequests()).isEqualTo(3);
  }

  @Test
  void a_first_guess_is_one_question_too() {
    find("guess-1");
    find("guess-2");

    assertThat(platform.keyRequests()).isEqualTo(1);
  }

  @Test
  @Clause("THREAT-29")
  void known_keys_count_while_the_platform_is_down() {
    find();
    platform.answerWith(503);
    clock.advance(CachedKeys.FRESH.multipliedBy(8));

    assertThat(find()).isInstanceOf(Lookup.Found.class);
    assertThat(find()).isInstanceOf(Lookup.Found.class);

    assertThat(platform.keyRequests()).isEqualTo(2);
  }

  @Test
  void rubbish_instead_of_keys_is_as_good_as_no_answer() {
    find();
    platform.publish("<html>back soon</html>");
    clock.advance(CachedKeys.FRESH);

    assertThat(find()).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void a_platform_that_never_answered_is_unreachable_until_it_does() {
    platform.answerWith(500);
    assertThat(find()).isInstanceOf(Lookup.Unreachable.class);

    platform.answerWith(200);

    assertThat(find()).isInstanceOf(Lookup.Found.class);
  }

  @Test
  @Clause("THREAT-29")
  void launches_that_come_together_ask_once() throws Exception {
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    platform.beforeKeys(
        () -> {
          asked.countDown();
          await(answer);
        });

    try (var launches = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Lookup> first = launches.submit(() -> find());
      asked.await();
      List<Future<Lookup>> others = Stream.generate(() -> launches.submit(() -> find())).limit(20).toList();
      answer.countDown();

      assertThat(first.get()).isInstanceOf(Lookup.Found.class);
      for (Future<Lookup> other : others) {
        assertThat(other.get()).isInstanceOf(Lookup.Found.class);
      }
    }
    assertThat(platform.keyRequests()).isEqualTo(1);
  }

  @Test
  @Clause("THREAT-29")
  void the_same_unknown_key_makes_us_ask_again_after_two_minutes_only() {
    find();
    find("guess");

    clock.advance(CachedKeys.PAUSE);
    find("guess");
    assertThat(platform.keyRequests()).isEqualTo(2);

    clock.advance(CachedKeys.MISSING);
    find("guess");
    assertThat(platform.keyRequests()).isEqualTo(3);
  }

  @Test
  @Clause("THREAT-29")
  void a_key_that_came_after_somebody_asked_for_it_is_found_with_the_next_look() {
    find();
    RSAKey early = key("early");
    assertThat(find("early")).isInstanceOf(Lookup.Unknown.class);
    platform.publish(new JWKSet(List.of(platform.key(), early)).toString());
    clock.advance(CachedKeys.PAUSE);

    find("another");

    assertThat(find("early")).isInstanceOf(Lookup.Found.class);
  }

  @Test
  @Clause("THREAT-29")
  void a_platform_that_never_answered_is_asked_three_times_in_thirty_seconds() {
    platform.answerWith(500);
    for (int i = 0; i < 50; i++) {
      assertThat(find("guess-" + i)).isInstanceOf(Lookup.Unreachable.class);
    }
    assertThat(platform.keyRequests()).isEqualTo(CachedKeys.FIRST_QUESTIONS);

    clock.advance(CachedKeys.PAUSE);
    find();

    assertThat(platform.keyRequests()).isEqualTo(CachedKeys.FIRST_QUESTIONS + 1);
  }

  @Test
  @Clause("THREAT-29")
  void nobody_whose_key_is_known_waits_for_a_platform_that_is_down() throws Exception {
    find();
    platform.answerWith(503);
    clock.advance(CachedKeys.FRESH);
    find();
    clock.advance(CachedKeys.PAUSE);
    var asked = new CountDownLatch(1);
    var answer = new CountDownLatch(1);
    platform.beforeKeys(
        () -> {
          asked.countDown();
          await(answer);
        });

    try (var launches = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Lookup> first = launches.submit(() -> find());
      asked.await();
      assertThat(find()).isInstanceOf(Lookup.Found.class);
      assertThat(first.isDone()).isFalse();
      answer.countDown();
      assertThat(first.get()).isInstanceOf(Lookup.Found.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-store", "max-age=0", "max-age=31536000, immutable"})
  @Clause({"THREAT-29", "SEC-28"})
  void a_quarter_of_an_hour_it_is_whatever_the_platform_says(String cacheControl) {
    String set = new JWKSet(platform.key()).toString();
    try (var server =
        SmallServer.start(
            (asked, exchange) -> {
              exchange.getResponseHeaders().set("Cache-Control", cacheControl);
              SmallServer.answer(exchange, 200, "application/json", set);
            })) {
      var cached = new CachedKeys(new KeySetFetch(http, URI.create(server.at("/keys"))), clock);
      cached.find(platform.key().getKeyID());
      clock.advance(CachedKeys.FRESH.minusSeconds(1));
      cached.find(platform.key().getKeyID());
      assertThat(server.asked()).hasSize(1);

      clock.advance(Duration.ofSeconds(1));
      cached.find(platform.key().getKeyID());
      assertThat(server.asked()).hasSize(2);
    }
  }

  @Test
  void an_address_that_may_not_be_called_is_unreachable() {
    Platform agreed = platform.agreement();
    var elsewhere =
        new Platform(
            agreed.issuer(),
            agreed.clientId(),
            agreed.name(),
            agreed.deployments(),
            agreed.authorizationEndpoint(),
            agreed.tokenEndpoint(),
            URI.create(agreed.jwksUri().toString().replace("127.0.0.1", "localhost")),
            agreed.tokenAudience(),
            agreed.serviceHosts(),
            agreed.family(),
            agreed.state(),
            agreed.source());

    assertThat(keys.find(elsewhere, platform.key().getKeyID())).isInstanceOf(Lookup.Unreachable.class);
    assertThat(platform.keyRequests()).isZero();
  }

  private static RSAKey key(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Lookup find() {
    return find(platform.key().getKeyID());
  }

  private Lookup find(String kid) {
    return keys.find(platform.agreement(), kid);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
