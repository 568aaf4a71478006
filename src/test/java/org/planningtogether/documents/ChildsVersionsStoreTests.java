package org.planningtogether.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Parents;
import org.planningtogether.agreement.Side;
import org.planningtogether.outline.Band;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vaults;

@Databases
class ChildsVersionsStoreTests {

  private static final YearMonth NOW = YearMonth.of(2026, 11);
  private static final int ROUNDS = 50;

  private final Database database;
  private final ChildsVersions versions;
  private final Parents parents;
  private Parents.Pair pair;
  private ChildId child;

  ChildsVersionsStoreTests(Database database) {
    this.database = database;
    this.versions = new ChildsVersions(database.jdbc(), Vaults.random());
    this.parents = new Parents(database, TestClock.at("2026-11-22T09:00:00Z"));
  }

  @BeforeEach
  void join() {
    pair = parents.both();
    child = pair.a().children().getFirst().id();
  }

  @Test
  void before_anybody_has_chosen_it_is_as_usual_at_that_age() {
    assertThat(versions.of(pair.a(), NOW)).extracting(version -> version.making().band())
        .containsExactly(Band.MIDDLE, Band.OLDER);
    assertThat(version()).isEqualTo(new ChildsVersion(child, 0, Making.first(Band.MIDDLE), Map.of()));
  }

  @Test
  void what_is_chosen_is_there_for_both_and_each_changes_only_their_own_note() {
    assertThat(choose(pair.a(), 0, Band.YOUNG, "From Mum")).isTrue();
    assertThat(choose(pair.b(), 1, Band.OLDER, "From Dad")).isTrue();

    var making = version().making();

    assertThat(making.band()).isEqualTo(Band.OLDER);
    assertThat(making.leftOut()).containsExactly("phones");
    assertThat(making.note(Side.A)).isEqualTo("From Mum");
    assertThat(making.note(Side.B)).isEqualTo("From Dad");
  }

  @Test
  void who_has_an_old_version_before_them_changes_nothing() {
    choose(pair.a(), 0, Band.YOUNG, "First");

    assertThat(choose(pair.b(), 0, Band.OLDER, "Second")).isFalse();
    assertThat(choose(pair.b(), 2, Band.OLDER, "Second")).isFalse();
    assertThat(version().making().band()).isEqualTo(Band.YOUNG);
    assertThat(version().revision()).isEqualTo(1);
  }

  @Test
  void it_is_agreed_when_both_say_yes_to_the_same_content_and_only_as_long_as_it_stands() {
    yes(pair.a(), "one");
    assertThat(version().isAgreed("one")).isFalse();

    yes(pair.b(), "one");
    assertThat(version().isAgreed("one")).isTrue();
    assertThat(version().isAgreed("two")).isFalse();

    yes(pair.b(), "two");
    assertThat(version().isAgreed("one")).isFalse();
    assertThat(version().isAgreed("two")).isFalse();
  }

  @Test
  void a_yes_can_be_taken_back() {
    yes(pair.a(), "one");
    yes(pair.b(), "one");

    parents.inside(() -> {
      versions.takeBack(pair.a(), child);
      return true;
    });

    assertThat(version().isAgreed("one")).isFalse();
    assertThat(version().hasYes(Side.B, "one")).isTrue();
  }

  @Test
  void another_plan_sees_and_changes_nothing() {
    var other = parents.both();
    yes(pair.a(), "one");
    choose(pair.a(), 0, Band.YOUNG, "Words");

    assertThat(choose(other.a(), 1, Band.OLDER, "Theirs")).isFalse();
    parents.inside(() -> {
      versions.takeBack(other.a(), child);
      return true;
    });

    assertThat(version().making().band()).isEqualTo(Band.YOUNG);
    assertThat(version().hasYes(Side.A, "one")).isTrue();
    assertThat(versions.of(other.a(), NOW)).allMatch(version -> version.yes().isEmpty() && version.revision() == 0);
  }

  @Test
  void words_are_sealed() {
    choose(pair.a(), 0, Band.YOUNG, "I think of you");

    assertThat(database.jdbc().sql("SELECT sealed FROM plan_childs_version").query(String.class).single())
        .doesNotContain("think", "YOUNG");
  }

  @Test
  void however_two_answer_at_once_it_is_never_agreed_with_different_contents() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var old = "old " + round;
      var mine = "new " + round;

      atOnce(() -> said(pair.a(), old), () -> said(pair.b(), mine));

      var version = version();
      for (var content : List.of(old, mine)) {
        assertThat(version.isAgreed(content))
            .isEqualTo(content.equals(version.yes().get(Side.A)) && content.equals(version.yes().get(Side.B)))
            .isFalse();
      }
      atOnce(() -> said(pair.a(), mine), () -> said(pair.b(), mine));
      assertThat(version().isAgreed(mine)).isTrue();
    }
  }

  @Test
  void of_two_who_choose_at_once_one_is_told_to_look_again() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var seen = round;

      var kept = atOnce(
          () -> choose(pair.a(), seen, Band.YOUNG, "a" + seen), () -> choose(pair.b(), seen, Band.OLDER, "b" + seen));

      assertThat(kept).containsExactlyInAnyOrder(true, false);
      assertThat(version().revision()).isEqualTo(round + 1);
    }
  }

  private List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var done = threads.invokeAll(List.of(after(start, one), after(start, other)));
      return List.of(done.get(0).get(), done.get(1).get());
    }
  }

  private static Callable<Boolean> after(CyclicBarrier start, Callable<Boolean> step) {
    return () -> {
      start.await();
      return step.call();
    };
  }

  private boolean said(Desk desk, String content) {
    yes(desk, content);
    return true;
  }

  private void yes(Desk desk, String content) {
    parents.inside(() -> {
      versions.sayYes(desk, child, content);
      return true;
    });
  }

  private boolean choose(Desk desk, int seen, Band band, String note) {
    var making = version().making().by(desk.side(), band, List.of("phones"), note);
    return parents.inside(() -> versions.choose(desk, child, seen, making));
  }

  private ChildsVersion version() {
    return versions.of(pair.a(), NOW).getFirst();
  }
}
