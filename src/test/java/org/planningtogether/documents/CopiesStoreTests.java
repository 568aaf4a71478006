package org.planningtogether.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Parents;
import org.planningtogether.agreement.Side;
import org.planningtogether.documents.Copy.Held;
import org.planningtogether.documents.Copy.Words;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vaults;

@Databases
class CopiesStoreTests {

  private static final Held HELD = new Held("handovers", "place", "all", "v1", "hash");

  private final Database database;
  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final Copies copies;
  private final Parents parents;
  private Desk desk;

  CopiesStoreTests(Database database) {
    this.database = database;
    this.copies = new Copies(database.jdbc(), Vaults.random(), clock);
    this.parents = new Parents(database, clock);
  }

  @BeforeEach
  void begin() {
    desk = parents.begin(Parents.guest());
  }

  @Test
  void what_is_kept_comes_back_word_for_word() {
    var words = new Words("en", "<h1>Our plan</h1> “ŵ”", List.of(HELD));

    var copy = copies.find(desk.plan(), keep(words)).orElseThrow();

    assertThat(copy.words()).isEqualTo(words);
    assertThat(copy.hash()).isEqualTo(Hash.of(words.html())).hasSize(64);
    assertThat(copy.madeAt()).isEqualTo(clock.instant());
    assertThat(copy.names()).isEmpty();
  }

  @Test
  void the_same_words_are_the_same_copy_and_others_another() {
    var first = keep("one");
    clock.advance(Duration.ofHours(1));

    assertThat(keep("one")).isEqualTo(first);
    assertThat(keep("two")).isNotEqualTo(first);
    assertThat(copies.of(desk.plan())).extracting(Copies.Kept::id).hasSize(2).endsWith(first);
  }

  @Test
  void a_copy_of_another_plan_is_not_there() {
    var other = parents.begin(Parents.guest());

    assertThat(copies.find(other.plan(), keep("one"))).isEmpty();
    assertThat(copies.of(other.plan())).isEmpty();
  }

  @Test
  void a_name_that_stands_there_stays() {
    var copy = copies.find(desk.plan(), keep("one")).orElseThrow();

    copies.sign(copy, Side.A, "Amira");
    copies.sign(copy, Side.A, "Somebody else");
    copies.sign(copy, Side.B, "Ben");

    var signed = copies.find(desk.plan(), copy.id()).orElseThrow();
    assertThat(signed.name(Side.A)).contains("Amira");
    assertThat(signed.name(Side.B)).contains("Ben");
    assertThat(signed.words()).isEqualTo(copy.words());
    assertThat(signed.hash()).isEqualTo(copy.hash());
  }

  @Test
  void words_and_names_are_sealed() {
    var copy = copies.find(desk.plan(), keep("a quiet handover")).orElseThrow();
    copies.sign(copy, Side.A, "Amira");

    var sealed = database.jdbc().sql("SELECT sealed FROM plan_copy").query(String.class).single()
        + database.jdbc().sql("SELECT sealed FROM plan_copy_name").query(String.class).single();

    assertThat(sealed).doesNotContain("handover", "Amira");
  }

  @Test
  void two_who_keep_the_same_at_once_keep_one() throws Exception {
    for (int round = 0; round < 20; round++) {
      var words = new Words("en", "round " + round, List.of(HELD));
      var start = new CyclicBarrier(2);
      Callable<CopyId> keep = () -> {
        start.await();
        return database.transactions().execute(status -> copies.keep(desk.plan(), words));
      };

      try (var threads = Executors.newFixedThreadPool(2)) {
        var kept = threads.invokeAll(List.of(keep, keep));
        assertThat(kept.get(0).get()).isEqualTo(kept.get(1).get());
      }
    }
    assertThat(copies.of(desk.plan())).hasSize(20);
  }

  @Test
  void copies_go_when_the_plan_goes() {
    IntStream.range(0, 3).forEach(number -> keep("copy " + number));
    copies.sign(copies.find(desk.plan(), keep("copy 1")).orElseThrow(), Side.A, "Amira");

    parents.inside(() -> {
      parents.plans().delete(desk);
      return true;
    });

    assertThat(copies.of(desk.plan())).isEmpty();
    assertThat(database.jdbc().sql("SELECT COUNT(*) FROM plan_copy_name").query(Integer.class).single()).isZero();
  }

  private CopyId keep(String html) {
    return keep(new Words("en", html, List.of(HELD)));
  }

  private CopyId keep(Words words) {
    return parents.inside(() -> copies.keep(desk.plan(), words));
  }
}
