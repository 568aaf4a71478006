package org.planningtogether.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.Standing;

class RulesTests {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final CourseKey COURSE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final EnrolmentId AMIRA = EnrolmentId.of(COURSE, "amira");

  @Test
  void before_is_until_two_modules_are_done_and_after_is_when_all_is_done() {
    assertThat(Phase.of(standing(0, null))).contains(Phase.BEFORE);
    assertThat(Phase.of(standing(1, null))).contains(Phase.BEFORE);
    assertThat(Phase.of(standing(2, null))).isEmpty();
    assertThat(Phase.of(standing(9, null))).isEmpty();
    assertThat(Phase.of(standing(10, NOW))).contains(Phase.AFTER);
  }

  @Test
  void a_module_added_later_takes_nobody_back_to_before() {
    assertThat(Phase.of(standing(0, NOW))).contains(Phase.AFTER);
  }

  @Test
  void only_those_who_learn_are_asked() {
    assertThat(Evaluation.learner(visitor(AMIRA, Role.LEARNER))).contains(AMIRA);
    assertThat(Evaluation.learner(visitor(null, Role.LEARNER))).isEmpty();
    assertThat(Evaluation.learner(visitor(AMIRA))).isEmpty();
    assertThat(Evaluation.learner(visitor(AMIRA, Role.LEARNER, Role.TEST_USER))).isEmpty();
    assertThat(Evaluation.learner(visitor(AMIRA, Role.LEARNER, Role.TEACHING_ASSISTANT))).isEmpty();
    assertThat(Evaluation.learner(visitor(AMIRA, Role.INSTRUCTOR))).isEmpty();
  }

  @Test
  void a_sheet_holds_what_was_chosen_and_leaves_out_the_rest() {
    var sheet = Sheet.of(Map.of("help", List.of("very"), "tension", List.of("does-not-fit")));

    assertThat(sheet.answers())
        .containsEntry(Question.HELP, Answer.VERY)
        .containsEntry(Question.TENSION, Answer.DOES_NOT_FIT)
        .containsEntry(Question.WORDS, Answer.LEFT_OUT);
    assertThat(sheet.isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "left-out", "VERY", "very ", "6", "<script>"})
  void what_no_page_offers_is_left_out(String forged) {
    assertThat(Sheet.of(Map.of("help", List.of(forged))).isEmpty()).isTrue();
  }

  @Test
  void two_answers_to_one_question_are_none() {
    assertThat(Sheet.of(Map.of("help", List.of("very", "a-little"))).isEmpty()).isTrue();
  }

  @Test
  void answers_are_shown_by_tens() {
    var nine = Sheets.tally(8, Sheets.all(Answer.VERY)).plus(Sheets.all(Answer.A_LITTLE));

    assertThat(nine.mayBeShown()).isFalse();
    assertThat(nine.plus(Sheets.all(Answer.VERY)).mayBeShown()).isTrue();
    assertThat(nine.plus(Sheets.all(Answer.VERY)).plus(Sheets.all(Answer.VERY)).mayBeShown()).isFalse();
    assertThat(Tally.none().mayBeShown()).isFalse();
  }

  @Test
  void what_all_of_them_say_to_a_question_waits_for_others() {
    var tally = Sheets.tally(5, Sheets.with(Sheets.all(Answer.VERY), Question.HELP, Answer.MOSTLY));
    tally = Sheets.add(5, Sheets.all(Answer.MOSTLY), tally);
    assertThat(tally.sheets()).isEqualTo(10);
    assertThat(tally.mayBeShown()).isFalse();

    tally = Sheets.add(10, Sheets.all(Answer.VERY), tally);

    assertThat(tally.sheets()).isEqualTo(20);
    assertThat(tally.mayBeShown()).isTrue();
  }

  @Test
  void a_tally_comes_back_from_its_text_and_the_text_does_not_tell_by_its_length() {
    var tally = Sheets.tally(7, Sheets.with(Sheets.all(Answer.VERY), Question.APART, Answer.LEFT_OUT));

    assertThat(Tally.read(tally.text())).isEqualTo(tally);
    assertThat(tally.text()).hasSameSizeAs(Sheets.tally(99, Sheets.all(Answer.FAIRLY)).text());
    assertThat(Tally.read(Tally.none().text()).sheets()).isZero();
    assertThatThrownBy(() -> Tally.read("000001 000002")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Standing standing(int done, @Nullable Instant doneAt) {
    var modules =
        IntStream.rangeClosed(1, 10)
            .mapToObj(number -> new ModuleId("" + number))
            .map(id ->
                Integer.parseInt(id.value()) <= done
                    ? new ModuleStanding.Done(id, NOW, NOW)
                    : (ModuleStanding) new ModuleStanding.InProgress(id, NOW, 1, 4))
            .toList();
    return new Standing(modules, NOW, doneAt);
  }

  private static Visitor visitor(@Nullable EnrolmentId id, Role... roles) {
    return new Visitor(id, COURSE, Set.of(roles), "Amira", "en");
  }
}
