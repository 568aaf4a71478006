package org.planningtogether.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Holder;
import org.planningtogether.network.RateLimits;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vaults;

@Databases
class LetterboxesStoreTests {

  private static final Locale WELSH = Locale.of("cy");

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final RateLimits limits = mock(RateLimits.class);
  private final List<String> tokens = new ArrayList<>();
  private final Database database;
  private final GuestBook book;
  private final Letterboxes letterboxes;

  LetterboxesStoreTests(Database database) {
    this.database = database;
    book = new GuestBook(database, clock, Vaults.random(), collecting(), limits);
    letterboxes = book.letterboxes();
  }

  private Post collecting() {
    return new Post() {
      @Override
      public void askToConfirm(Holder.Guest guest, String token) {
        tokens.add(token);
      }

      @Override
      public void forget(Holder.Guest guest) {
        tokens.clear();
      }
    };
  }

  @Test
  void an_address_counts_once_it_is_confirmed() {
    var guest = book.add();
    book.give(guest, "amira@example.org", WELSH);

    var before = letterboxes.confirmed(guest);
    var asked = letterboxes.toConfirm(tokens.getLast());
    var confirmed = letterboxes.confirm(tokens.getLast());

    assertThat(before).isEmpty();
    assertThat(asked).contains(new Letterbox("amira@example.org", WELSH));
    assertThat(confirmed).isTrue();
    assertThat(letterboxes.confirmed(guest)).contains(new Letterbox("amira@example.org", WELSH));
    assertThat(letterboxes.find(guest)).contains(new Letterboxes.Kept("amira@example.org", true));
  }

  @Test
  void a_link_works_once_and_for_two_days() {
    var guest = book.add();
    book.give(guest, "amira@example.org", WELSH);
    var first = tokens.getLast();
    letterboxes.confirm(first);
    book.give(guest, "else@example.org", WELSH);
    clock.advance(Letterboxes.LINK_LASTS.minus(Duration.ofSeconds(1)));
    var inTime = letterboxes.toConfirm(tokens.getLast());
    clock.advance(Duration.ofSeconds(1));

    assertThat(letterboxes.confirm(first)).isFalse();
    assertThat(inTime).isPresent();
    assertThat(letterboxes.toConfirm(tokens.getLast())).isEmpty();
    assertThat(letterboxes.confirm(tokens.getLast())).isFalse();
    assertThat(letterboxes.confirm("x".repeat(5000))).isFalse();
  }

  @Test
  void the_link_to_one_address_does_not_confirm_another() {
    var guest = book.add();
    book.give(guest, "amira@example.org", WELSH);
    book.give(guest, "else@example.org", WELSH);

    assertThat(letterboxes.confirm(tokens.getFirst())).isFalse();
    assertThat(letterboxes.confirm(tokens.getLast())).isTrue();
    book.give(guest, null, WELSH);
    assertThat(letterboxes.find(guest)).isEmpty();
    assertThat(letterboxes.confirmed(guest)).isEmpty();
  }

  @Test
  void an_address_that_is_written_to_often_is_kept_and_asked_nothing() {
    when(limits.tooOften(eq(Letterboxes.LIMIT), anyString())).thenReturn(Optional.of(Duration.ofMinutes(20)));
    var guest = book.add();

    book.give(guest, "amira@example.org", WELSH);

    assertThat(tokens).isEmpty();
    assertThat(letterboxes.find(guest)).contains(new Letterboxes.Kept("amira@example.org", false));
  }

  @Test
  void without_letters_nobody_is_asked() {
    assertThat(letterboxes.areWanted()).isTrue();
    assertThat(new GuestBook(database, clock, Vaults.random(), null).letterboxes().areWanted()).isFalse();
  }

  @Test
  void a_turn_comes_once_in_seven_days_and_only_where_somebody_confirmed() {
    var guest = book.add();
    book.give(guest, "amira@example.org", WELSH);

    var unconfirmed = letterboxes.takeTurn(guest);
    letterboxes.confirm(tokens.getLast());
    var first = letterboxes.takeTurn(guest);
    clock.advance(Duration.ofDays(6));
    var early = letterboxes.takeTurn(guest);
    clock.advance(Duration.ofDays(1));

    assertThat(Stream.of(unconfirmed, first, early)).containsExactly(false, true, false);
    assertThat(letterboxes.takeTurn(guest)).isTrue();
  }

  @Test
  void of_many_who_take_a_turn_at_once_one_has_it() throws Exception {
    var guest = book.add();
    book.give(guest, "amira@example.org", WELSH);
    letterboxes.confirm(tokens.getLast());
    Callable<Boolean> take = () -> database.transactions().execute(status -> letterboxes.takeTurn(guest));

    try (var threads = Executors.newFixedThreadPool(4)) {
      var turns = threads.invokeAll(Stream.generate(() -> take).limit(8).toList());
      var taken = 0;
      for (var turn : turns) {
        taken += turn.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
  }
}
