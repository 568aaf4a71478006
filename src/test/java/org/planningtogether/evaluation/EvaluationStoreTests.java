package org.planningtogether.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;
import org.planningtogether.vault.Vault;
import org.planningtogether.vault.Vaults;

@Databases
class EvaluationStoreTests {

  private static final CourseKey HERE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final CourseKey THERE = new CourseKey("https://lms.example", "client", "1", "course-8");
  private static final Sheet VERY = Sheets.all(Answer.VERY);
  private static final Sheet FAIRLY = Sheets.all(Answer.FAIRLY);

  private final Database database;
  private Evaluation evaluation;

  EvaluationStoreTests(Database database) {
    this.database = database;
    this.evaluation = with(Vaults.random());
  }

  @Test
  void nine_sheets_are_not_shown_and_ten_are() {
    answer(HERE, 9, VERY);
    assertThat(shown(HERE).sheets()).isZero();

    answer(HERE, 1, FAIRLY);

    assertThat(shown(HERE).sheets()).isEqualTo(10);
    assertThat(shown(HERE).of(Question.HELP, Answer.VERY)).isEqualTo(9);
    assertThat(shown(HERE).of(Question.HELP, Answer.FAIRLY)).isEqualTo(1);
  }

  @Test
  void the_next_nine_change_nothing_of_what_is_shown() {
    answer(HERE, 9, VERY);
    answer(HERE, 1, FAIRLY);
    var before = shown(HERE);

    answer(HERE, 9, FAIRLY);
    assertThat(shown(HERE)).isEqualTo(before);

    answer(HERE, 1, VERY);
    assertThat(shown(HERE).of(Question.HELP, Answer.VERY)).isEqualTo(10);
    assertThat(shown(HERE).of(Question.HELP, Answer.FAIRLY)).isEqualTo(10);
  }

  @Test
  void ten_who_all_say_the_same_wait_for_ten_others() {
    answer(HERE, 10, VERY);
    assertThat(shown(HERE).sheets()).isZero();

    answer(HERE, 9, FAIRLY);
    assertThat(shown(HERE).sheets()).isZero();
    answer(HERE, 1, FAIRLY);

    assertThat(shown(HERE).sheets()).isEqualTo(20);
  }

  @Test
  void courses_and_phases_are_counted_apart() {
    answer(HERE, 9, VERY);
    answer(THERE, 1, FAIRLY);
    count(somebody(HERE), HERE, Phase.AFTER, FAIRLY);

    assertThat(shown(HERE).sheets()).isZero();
    assertThat(shown(THERE).sheets()).isZero();
    assertThat(evaluation.shown(HERE).get(Phase.AFTER).sheets()).isZero();
  }

  @Test
  void twenty_tabs_that_send_at_once_count_once() throws Exception {
    answer(HERE, 8, VERY);
    var amira = somebody(HERE);

    atOnce(20, i -> count(amira, HERE, Phase.BEFORE, FAIRLY));

    assertThat(shown(HERE).sheets()).isZero();
    answer(HERE, 1, FAIRLY);
    assertThat(shown(HERE).of(Question.APART, Answer.FAIRLY)).isEqualTo(2);
  }

  @Test
  void forty_people_who_send_at_once_are_all_counted() throws Exception {
    var people = IntStream.range(0, 40).mapToObj(i -> somebody(HERE)).toList();

    atOnce(40, i -> count(people.get(i), HERE, Phase.BEFORE, i % 2 == 0 ? VERY : FAIRLY));

    assertThat(shown(HERE).of(Question.TENSION, Answer.VERY)).isEqualTo(20);
    assertThat(shown(HERE).of(Question.TENSION, Answer.FAIRLY)).isEqualTo(20);
  }

  @Test
  void who_does_not_want_to_answer_is_not_counted_afterwards() {
    answer(HERE, 9, VERY);
    var amira = somebody(HERE);

    database.transactions().executeWithoutResult(transaction -> evaluation.decline(amira));
    count(amira, HERE, Phase.BEFORE, FAIRLY);
    count(amira, HERE, Phase.AFTER, FAIRLY);

    assertThat(shown(HERE).sheets()).isZero();
    assertThat(new Asked(database.jdbc()).of(amira)).containsExactlyInAnyOrder(Phase.values());
  }

  @Test
  void when_counting_fails_nobody_is_noted_as_asked() {
    var amira = somebody(HERE);

    database.transactions().executeWithoutResult(transaction -> {
      evaluation.count(amira, HERE, Phase.BEFORE, VERY);
      transaction.setRollbackOnly();
    });

    assertThat(new Asked(database.jdbc()).of(amira)).isEmpty();
  }

  @Test
  void totals_stay_when_a_person_is_deleted_and_the_note_goes() {
    answer(HERE, 9, VERY);
    answer(HERE, 1, FAIRLY);

    database.jdbc().sql("DELETE FROM enrolment").update();

    assertThat(shown(HERE).sheets()).isEqualTo(10);
    assertThat(rows("evaluation_asked")).isEmpty();
  }

  @Test
  void with_another_secret_those_who_waited_are_lost_and_nobody_is_kept_from_answering() {
    answer(HERE, 9, VERY);

    evaluation = with(Vaults.random());
    answer(HERE, 9, VERY);
    answer(HERE, 1, FAIRLY);

    assertThat(shown(HERE).of(Question.WORDS, Answer.VERY)).isEqualTo(9);
  }

  @Test
  void the_database_does_not_tell_what_the_only_person_who_answered_chose() {
    var sealed = new ArrayList<String>();
    for (var sheet : List.of(VERY, FAIRLY, Sheets.with(VERY, Question.HELP, Answer.DOES_NOT_FIT))) {
      database.jdbc().sql("DELETE FROM evaluation_waiting").update();
      answer(HERE, 1, sheet);
      sealed.addAll(rows("evaluation_waiting"));
    }

    assertThat(sealed)
        .hasSize(3)
        .allSatisfy(row -> assertThat(row).doesNotContain("very", "fairly", "000000 000001"));
    assertThat(sealed).extracting(String::length).containsOnly(sealed.getFirst().length());
    assertThat(rows("evaluation_figure")).isEmpty();
  }

  private Evaluation with(Vault vault) {
    return new Evaluation(new Asked(database.jdbc()), new Tallies(database.jdbc(), vault), Mockito.mock());
  }

  private void answer(CourseKey course, int people, Sheet sheet) {
    for (int i = 0; i < people; i++) {
      count(somebody(course), course, Phase.BEFORE, sheet);
    }
  }

  private void count(EnrolmentId who, CourseKey course, Phase phase, Sheet sheet) {
    database.transactions().executeWithoutResult(transaction -> evaluation.count(who, course, phase, sheet));
  }

  private EnrolmentId somebody(CourseKey course) {
    return Enrolled.learner(database, course, "somebody " + UUID.randomUUID()).id();
  }

  private Tally shown(CourseKey course) {
    return evaluation.shown(course).get(Phase.BEFORE);
  }

  private List<String> rows(String table) {
    var rows = database.jdbc().sql("SELECT * FROM " + table).query().listOfRows();
    return rows.stream().map(row -> row.values().toString()).toList();
  }

  private static void atOnce(int threads, IntConsumer action) throws Exception {
    var all = IntStream.range(0, threads).mapToObj(i -> Executors.callable(() -> action.accept(i))).toList();
    try (var executor = Executors.newCachedThreadPool()) {
      for (var done : executor.invokeAll(all)) {
        done.get();
      }
    }
  }
}
