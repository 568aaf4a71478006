package org.planningtogether.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.agreement.Parents.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.Version.Fate;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

/** Two parents who do something at the same moment. */
@Databases
class RaceStoreTests {

  private static final int ROUNDS = 100;

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Parents parents;
  private final Agreements agreements;

  RaceStoreTests(Database database) {
    parents = new Parents(database, clock);
    agreements = parents.agreements();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void when_each_agrees_to_the_others_suggestion_one_text_is_agreed() throws Exception {
    var pair = parents.both();
    for (int round = 0; round < ROUNDS; round++) {
      var topic = topic(round);
      suggest(pair.a(), topic, "At school");
      suggest(pair.b(), topic, "At home");
      clock.advance(Agreements.HELD);

      var outcomes = atOnce(agree(pair.a(), topic), agree(pair.b(), topic));

      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Outcome.Changed.class::isInstance).hasSize(1);
      assertThat(see(pair.a(), topic).history()).filteredOn(version -> version.fate() == Fate.AGREED).hasSize(1);
      assertThat(see(pair.a(), topic).inForce()).isEqualTo(see(pair.b(), topic).inForce());
    }
  }

  @Test
  void a_suggestion_that_is_taken_back_while_it_is_agreed_is_one_or_the_other() throws Exception {
    var pair = parents.both();
    for (int round = 0; round < ROUNDS; round++) {
      var topic = topic(round);
      suggest(pair.a(), topic, "At school");
      clock.advance(Agreements.HELD);

      var outcomes = atOnce(agree(pair.b(), topic), takeBack(pair.a(), topic));

      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      var agreed = outcomes.getFirst() instanceof Outcome.Done;
      assertThat(see(pair.b(), topic).inForce() != null).isEqualTo(agreed);
      assertThat(see(pair.a(), topic).history()).extracting(Version::fate)
          .containsExactly(agreed ? Fate.AGREED : Fate.TAKEN_BACK);
    }
  }

  @Test
  void an_agreement_sent_from_two_tabs_counts_once() throws Exception {
    var pair = parents.both();
    for (int round = 0; round < ROUNDS; round++) {
      var topic = topic(round);
      suggest(pair.a(), topic, "At school");
      clock.advance(Agreements.HELD);

      var outcomes = atOnce(agree(pair.b(), topic), agree(pair.b(), topic));

      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      assertThat(see(pair.b(), topic).history()).hasSize(1);
    }
  }

  @Test
  void one_of_many_takes_the_free_place() throws Exception {
    for (int round = 0; round < 20; round++) {
      var desk = parents.begin(Parents.guest());
      var made = parents.inside(() -> parents.invitations().make(desk)).orElseThrow();
      Callable<Boolean> join =
          () ->
              parents.inside(
                      () ->
                          parents.invitations().join(Parents.guest(), made.token(), made.code(), PartyRole.PARENT))
                  .isPresent();

      assertThat(atOnce(join, join, join)).containsOnlyOnce(true);
    }
  }

  /** A new clause at least half an hour after the one before, so that a day's most is never reached. */
  private Topic topic(int round) {
    clock.advance(Agreements.HELD.multipliedBy(3));
    return new Topic("handovers", "own-" + round, new Scope.All());
  }

  private void suggest(Desk desk, Topic topic, String words) {
    assertThat(parents.inside(() -> agreements.suggest(desk, topic, says(words), null, null)))
        .isInstanceOf(Outcome.Done.class);
  }

  private Callable<Outcome> agree(Desk desk, Topic topic) {
    var theirs = Objects.requireNonNull(see(desk, topic).theirs());
    return () -> parents.inside(() -> agreements.agree(desk, topic, theirs.id(), theirs.hash()));
  }

  private Callable<Outcome> takeBack(Desk desk, Topic topic) {
    var mine = Objects.requireNonNull(see(desk, topic).mine());
    return () -> parents.inside(() -> agreements.takeBack(desk, topic, mine.id()));
  }

  private Clause see(Desk desk, Topic topic) {
    return parents.inside(() -> agreements.one(desk, topic));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // a stream of them is read, nothing is put in
  private <T> List<T> atOnce(Callable<T>... steps) throws Exception {
    var start = new CyclicBarrier(steps.length);
    var running =
        Stream.of(steps)
            .map(
                step ->
                    threads.submit(
                        () -> {
                          start.await();
                          return step.call();
                        }))
            .toList();
    var results = new ArrayList<T>();
    for (var result : running) {
      results.add(result.get());
    }
    return results;
  }
}
