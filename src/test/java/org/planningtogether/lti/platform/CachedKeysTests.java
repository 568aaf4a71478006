package org.planningtogether.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.planningtogether.lti.platform.PlatformKeys.Lookup;
import org.planningtogether.network.Clients;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.support.FakePlatform;
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
