package org.planningtogether.lti.deeplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;

@Databases
class DeepLinkAnswersStoreTests {

  private final TestClock clock = TestClock.at("2026-11-22T09:00:00Z");
  private final DeepLinkAnswers answers;

  DeepLinkAnswersStoreTests(Database database) {
    this.answers = new DeepLinkAnswers(database.jdbc(), clock);
  }

  @Test
  void an_answer_is_found_as_it_was() {
    DeepLinkAnswer given = answers.first("launch", List.of("module:1", "module:2"));

    assertThat(given.targets()).containsExactly("module:1", "module:2");
    assertThat(given.at()).isEqualTo(clock.instant());
    assertThat(answers.find("launch")).contains(given);
    assertThat(answers.find("another")).isEmpty();
  }

  @Test
  void going_back_without_a_choice_is_an_answer() {
    assertThat(answers.first("launch", List.of()).targets()).isEmpty();
    assertThat(answers.find("launch")).isPresent();
  }

  @Test
  void the_first_answer_stays() {
    DeepLinkAnswer first = answers.first("launch", List.of("hub"));
    clock.advance(Duration.ofMinutes(1));

    assertThat(answers.first("launch", List.of("course"))).isEqualTo(first);
  }

  @Test
  void of_many_answers_that_come_at_once_there_is_one() throws Exception {
    var together = new CyclicBarrier(6);
    List<Callable<DeepLinkAnswer>> sendings = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String target = "module:" + i;
      sendings.add(
          () -> {
            together.await();
            return answers.first("launch", List.of(target));
          });
    }

    try (var threads = Executors.newCachedThreadPool()) {
      var given = new ArrayList<DeepLinkAnswer>();
      for (var sending : threads.invokeAll(sendings)) {
        given.add(sending.get());
      }
      assertThat(given).containsOnly(given.getFirst());
    }
  }

  @Test
  void answers_are_forgotten_after_a_day() {
    answers.first("launch", List.of("hub"));
    clock.advance(Duration.ofHours(23));
    answers.forgetOld();
    assertThat(answers.find("launch")).isPresent();

    clock.advance(Duration.ofHours(2));
    answers.forgetOld();

    assertThat(answers.find("launch")).isEmpty();
  }
}
