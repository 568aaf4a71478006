package org.planningtogether.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {
  private final BackOff backOff = new BackOff(RandomGenerator.of("L64X128MixRandom"));

  @ParameterizedTest
  @CsvSource({"1, PT8S, PT12S", "2, PT16S, PT24S", "4, PT64S, PT96S", "8, PT12M, PT18M", "5000, PT12M, PT18M"})
  void the_wait_doubles_up_to_a_quarter_of_an_hour(int attempts, Duration least, Duration most) {
    assertThat(backOff.after(attempts, null)).isBetween(least, most);
  }

  @Test
  void a_longer_wait_that_was_asked_for_is_kept() {
    assertThat(backOff.after(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void a_shorter_wait_that_was_asked_for_does_not_hurry_us() {
    assertThat(backOff.after(1, Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void nobody_makes_us_wait_longer_than_a_day() {
    assertThat(backOff.after(1, Duration.ofDays(400))).isEqualTo(Duration.ofDays(1));
  }
}
