package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.Activity;
import org.planningtogether.course.Answer;
import org.planningtogether.course.Module;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.SealBrokenException;
import org.planningtogether.vault.Vaults;
import tools.jackson.databind.json.JsonMapper;

@Databases
class AnswersStoreTests {

  private static final Module MODULE = SmallCourse.module("2");
  private static final Activity SEVERAL = SmallCourse.activity("several");
  private static final Activity HOPE = SmallCourse.activity("hope");

  private final Database database;
  private final Answers answers;
  private EnrolmentId amira;

  AnswersStoreTests(Database database) {
    this.database = database;
    this.answers =
        new Answers(database.jdbc(), Vaults.random(), new JsonMapper(), TestClock.at("2026-11-22T09:00:00Z"));
  }

  @BeforeEach
  void somebody() {
    amira = Enrolled.learner(database, StudyApplication.HERE, "amira").id();
  }

  @Test
  void each_different_answer_is_an_attempt_and_the_last_one_is_kept() {
    assertThat(handIn(SEVERAL, chosen("a"))).isEqualTo(1);
    assertThat(handIn(SEVERAL, chosen("a", "c"))).isEqualTo(2);

    assertThat(answers.of(amira, MODULE.id(), List.of(SEVERAL)))
        .containsEntry(SEVERAL.id(), new Answers.Kept(chosen("a", "c"), 2));
  }

  @Test
  void the_same_answer_again_changes_nothing() {
    handIn(SEVERAL, chosen("a"));

    assertThat(handIn(SEVERAL, chosen("a"))).isZero();
  }

  @Test
  void forty_tabs_that_send_the_same_first_answer_at_once_make_one_attempt() throws Exception {
    var attempts =
        atOnce(IntStream.range(0, 40).mapToObj(i -> (Callable<Integer>) () -> handIn(SEVERAL, chosen("a"))).toList());

    assertThat(attempts).filteredOn(attempt -> attempt > 0).containsExactly(1);
  }

  @Test
  void twenty_tabs_with_different_answers_lose_none() throws Exception {
    var attempts =
        atOnce(
            IntStream.range(0, 20)
                .mapToObj(i -> (Callable<Integer>) () -> handIn(SEVERAL, chosen("option-" + i)))
                .toList());

    assertThat(attempts).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void what_was_filled_in_on_the_way_is_kept_and_not_handed_in() {
    does(() -> answers.keep(amira, MODULE.id(), SEVERAL, chosen("a")));

    assertThat(answers.of(amira, MODULE.id(), List.of(SEVERAL)).get(SEVERAL.id()).attempts()).isZero();
    assertThat(answers.attempted(amira, MODULE.id())).isEmpty();
    assertThat(handIn(SEVERAL, chosen("a"))).isEqualTo(1);
    assertThat(answers.attempted(amira, MODULE.id())).containsExactly(SEVERAL.id());
  }

  @Test
  void a_handed_in_answer_stays_handed_in_while_the_next_is_filled_in() {
    handIn(SEVERAL, chosen("a"));

    does(() -> answers.keep(amira, MODULE.id(), SEVERAL, chosen("b")));

    assertThat(answers.of(amira, MODULE.id(), List.of(SEVERAL)))
        .containsEntry(SEVERAL.id(), new Answers.Kept(chosen("b"), 1));
  }

  @Test
  void private_writing_is_unreadable_in_the_database() {
    var written = new Answer(Map.of("one", List.of("I hope she sleeps")));
    handIn(HOPE, written);

    var stored = database.jdbc().sql("SELECT answer FROM activity_answer").query(String.class).single();

    assertThat(stored).doesNotContain("I hope", "she sleeps", "\"one\"");
    assertThat(answers.of(amira, MODULE.id(), List.of(HOPE)).get(HOPE.id()).answer()).isEqualTo(written);
  }

  @Test
  void private_writing_does_not_open_for_anybody_else() {
    handIn(HOPE, new Answer(Map.of("one", List.of("I hope she sleeps"))));
    var other = Enrolled.learner(database, StudyApplication.HERE, "other").id();

    database.jdbc().sql("UPDATE activity_answer SET enrolment_id = :other").param("other", other.value()).update();

    assertThatThrownBy(() -> answers.of(other, MODULE.id(), List.of(HOPE))).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void answers_of_others_and_of_other_modules_are_never_seen() {
    handIn(SEVERAL, chosen("a"));
    var other = Enrolled.learner(database, StudyApplication.HERE, "other").id();

    assertThat(answers.of(other, MODULE.id(), List.of(SEVERAL))).isEmpty();
    assertThat(answers.of(amira, SmallCourse.module("1").id(), List.of(SEVERAL))).isEmpty();
  }

  private int handIn(Activity activity, Answer answer) {
    return database.transactions().execute(transaction -> answers.handIn(amira, MODULE.id(), activity, answer));
  }

  private void does(Runnable work) {
    database.transactions().executeWithoutResult(transaction -> work.run());
  }

  private static List<Integer> atOnce(List<Callable<Integer>> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(work).stream().map(done -> done.resultNow()).toList();
    }
  }

  private static Answer chosen(String... options) {
    return new Answer(Map.of("choice", List.of(options)));
  }
}
