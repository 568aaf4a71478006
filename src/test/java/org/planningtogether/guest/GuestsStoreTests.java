package org.planningtogether.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Code;
import org.planningtogether.vault.Vaults;

@Databases
class GuestsStoreTests {

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Guests guests;

  GuestsStoreTests(Database database) {
    guests = new Guests(database.jdbc(), Vaults.random(), clock);
  }

  @Test
  void a_guest_is_found_by_the_key_only() {
    var key = Code.random();
    var guest = guests.add(key, "hash");

    assertThat(guests.with(key)).contains(new Guest(guest, "hash"));
    assertThat(guests.find(guest)).contains(new Guest(guest, "hash"));
    assertThat(guests.with(Code.random())).isEmpty();
  }

  @Test
  void a_hundred_tries_at_once_are_ten() throws Exception {
    var id = guests.add(Code.random(), "hash").id();

    try (var threads = Executors.newFixedThreadPool(8)) {
      var tries = IntStream.range(0, 100).mapToObj(any -> threads.submit(() -> guests.mayTry(id))).toList();
      var allowed = 0;
      for (var one : tries) {
        allowed += one.get() ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(Guests.MOST_TRIES);
    }
  }

  @Test
  void tries_begin_anew_after_the_rest_and_after_the_right_passphrase() {
    var guest = guests.add(Code.random(), "hash");

    IntStream.range(0, 9).forEach(any -> guests.mayTry(guest.id()));
    guests.opened(guest);
    var again = IntStream.range(0, 10).filter(any -> guests.mayTry(guest.id())).count();
    var resting = guests.mayTry(guest.id());
    clock.advance(Guests.REST.minus(Duration.ofSeconds(1)));
    var stillResting = guests.mayTry(guest.id());
    clock.advance(Duration.ofSeconds(1));
    var rested = IntStream.range(0, 20).filter(any -> guests.mayTry(guest.id())).count();

    assertThat(again).isEqualTo(10);
    assertThat(resting).isFalse();
    assertThat(stillResting).isFalse();
    assertThat(rested).isEqualTo(10);
  }

  @Test
  void whoever_is_deleted_is_gone() {
    var key = Code.random();
    guests.delete(guests.add(key, "hash"));

    assertThat(guests.with(key)).isEmpty();
  }
}
