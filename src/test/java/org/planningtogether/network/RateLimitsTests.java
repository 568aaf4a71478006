package org.planningtogether.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class RateLimitsTests {

  private static final RateLimit SIGN_IN = new RateLimit("sign-in", 3, Duration.ofSeconds(30));

  private final Time time = new Time();
  private final RateLimits limits = new RateLimits(true, time);

  @Test
  void so_many_times_are_not_too_often_and_one_more_is() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.tooOften(SIGN_IN, from("192.0.2.1"))).isEmpty();
    }

    assertThat(limits.tooOften(SIGN_IN, from("192.0.2.1"))).contains(Duration.ofSeconds(10));
  }

  @Test
  void time_gives_them_back_bit_by_bit() {
    useUp("192.0.2.1");

    time.pass(Duration.ofSeconds(10));

    assertThat(limits.tooOften(SIGN_IN, from("192.0.2.1"))).isEmpty();
    assertThat(limits.tooOften(SIGN_IN, from("192.0.2.1"))).isPresent();
  }

  @Test
  void somebody_else_and_something_else_are_counted_apart() {
    useUp("192.0.2.1");

    assertThat(limits.tooOften(SIGN_IN, from("192.0.2.2"))).isEmpty();
    assertThat(limits.tooOften(new RateLimit("invite", 1, Duration.ofDays(1)), from("192.0.2.1"))).isEmpty();
  }

  @Test
  void whoever_has_not_guessed_is_forgiven() {
    useUp("192.0.2.1");

    limits.forgive(SIGN_IN, from("192.0.2.1"));

    assertThat(limits.tooOften(SIGN_IN, from("192.0.2.1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true",
    "2001:db8:0:1::1, 2001:db8:0:2::1, false",
    "2001:db8:0:1::1%eth0, 2001:db8:0:1::2, true",
    "unknown, _hidden, true",
    "::ffff:192.0.2.1, 192.0.2.1, true"
  })
  void addresses_of_one_sender_are_counted_together(String first, String second, boolean together) {
    useUp(first);

    assertThat(limits.tooOften(SIGN_IN, from(second)).isPresent()).isEqualTo(together);
  }

  @Test
  void switched_off_they_count_nothing() {
    var off = new RateLimits(false, time);

    for (int i = 0; i < 10; i++) {
      assertThat(off.tooOften(SIGN_IN, from("192.0.2.1"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"on, true", "off, false", "false, false"})
  void the_property_says_on_or_off(String text, boolean on) {
    var properties = new MapConfigurationPropertySource(Map.of("planning-together.rate-limits", text));

    var settings = new Binder(properties).bind("planning-together", RateLimitSettings.class).get();

    assertThat(settings.rateLimits()).isEqualTo(on);
  }

  private void useUp(String address) {
    for (int i = 0; i < 3; i++) {
      limits.tooOften(SIGN_IN, from(address));
    }
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  private static final class Time implements TimeMeter {
    private final AtomicLong nanos = new AtomicLong();

    void pass(Duration duration) {
      nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
