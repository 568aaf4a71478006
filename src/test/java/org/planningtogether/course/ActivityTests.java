package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.Reading.Problem;

/** What each kind of activity takes as an answer, and what it says to it. */
class ActivityTests {

  @Test
  void a_knowledge_check_counts_what_was_judged_rightly() {
    var check = Given.activity("several", KnowledgeCheck.class);

    var answer = Given.read(check, "choice", "a", "choice", "b").answer();

    assertThat(check.right(answer)).isEqualTo(1);
    assertThat(check.success(answer)).isFalse();
    assertThat(check.success(Given.read(check, "choice", "a", "choice", "c").answer())).isTrue();
  }

  @Test
  void an_option_that_is_not_there_is_a_problem_and_never_an_answer() {
    var reading = Given.read(Given.activity("several", KnowledgeCheck.class), "choice", "z");

    assertThat(reading.problems()).extracting(Problem::message).containsExactly("answer.choice.unknown");
    assertThat(reading.answer().isEmpty()).isTrue();
  }

  @Test
  void one_answer_is_asked_for_where_there_is_one() {
    var reading = Given.read(Given.activity("who", KnowledgeCheck.class), "choice", "me", "choice", "all");

    assertThat(reading.problems()).extracting(Problem::message).containsExactly("answer.choice.several");
  }

  @Test
  void every_thing_is_to_be_sorted_and_may_fit_in_several_places() {
    var sorting = Given.activity("situations", Sorting.class);

    var reading = Given.read(sorting, "tea", "storm", "wind", "storm");

    assertThat(reading.problems()).extracting(Problem::field).containsExactly("shout");
    assertThat(sorting.items()).extracting(item -> sorting.fits(item, reading.answer())).containsExactly(false, false, true);
    assertThat(sorting.places(sorting.items().getLast())).containsExactly("Calm", "Storm");
  }

  @Test
  void a_check_in_may_be_left_empty() {
    var feeling = Given.activity("arriving", EmotionCheckIn.class);

    var reading = Given.read(feeling);

    assertThat(reading.problems()).isEmpty();
    assertThat(feeling.responds(reading.answer())).isFalse();
  }

  @Test
  void only_a_hard_feeling_that_is_strong_is_high_distress() {
    var feeling = Given.activity("arriving", EmotionCheckIn.class);

    assertThat(feeling.high(Given.read(feeling, "word", "scared", "level", "3").answer())).isTrue();
    assertThat(feeling.high(Given.read(feeling, "word", "scared", "level", "2").answer())).isFalse();
    assertThat(feeling.high(Given.read(feeling, "word", "fine", "level", "4").answer())).isFalse();
    assertThat(feeling.high(Given.read(feeling, "word", "scared").answer())).isFalse();
  }

  @Test
  void private_writing_may_be_empty_and_has_a_limit() {
    var reflection = Given.activity("hope", Reflection.class);

    assertThat(Given.read(reflection).problems()).isEmpty();
    assertThat(Given.read(reflection, "one", "x".repeat(20)).problems()).isEmpty();
    var tooLong = Given.read(reflection, "one", "x".repeat(21));
    assertThat(tooLong.problems()).extracting(Problem::message).containsExactly("answer.text.long");
    assertThat(tooLong.answer().text("one")).hasSize(21);
  }

  @Test
  void a_line_break_counts_once_and_control_characters_not_at_all() {
    var reading = Given.read(Given.activity("hope", Reflection.class), "one", "  a\u0000\u0007b\r\nc\uD800  ");

    assertThat(reading.answer().text("one")).isEqualTo("ab\nc");
  }

  @Test
  void a_rewritten_message_is_marked_and_not_kept() {
    var message = Given.activity("shoes", MessageRewriting.class);

    var answer = Given.read(message, "text", "You always forget. It is your fault.").answer();

    assertThat(message.marks(message.written(answer)))
        .containsExactly(Flag.BLAME, Flag.ALWAYS_NEVER, Flag.NO_REQUEST);
    assertThat(message.toKeep(answer).isEmpty()).isTrue();
  }

  @Test
  void a_threat_needs_no_answer() {
    var threat = Given.activity("threat", MessageRewriting.class);

    assertThat(Given.read(threat, "no-answer", "yes").problems()).isEmpty();
    assertThat(threat.toKeep(Given.read(threat, "no-answer", "yes").answer()).has("no-answer", "yes")).isTrue();
  }

  @Test
  void a_story_goes_on_one_choice_at_a_time_and_starts_again() {
    var story = Given.activity("story", BranchingScenario.class);

    var first = Given.read(story, "choice", "ask").answer();
    var second = Given.read(story, "path", "ask", "choice", "thank").answer();
    var again = story.read(new Sent(Map.of("path", List.of("ask thank")), BranchingScenario.AGAIN));

    assertThat(story.place(first).node().id()).isEqualTo("answer");
    assertThat(story.place(second).node().id()).isEqualTo("end-good");
    assertThat(story.place(second).last().tensionInWords()).isEqualTo("easing");
    assertThat(story.place(again.answer()).node().id()).isEqualTo("letter");
  }

  @Test
  void no_place_of_a_story_is_reached_that_it_does_not_lead_to() {
    var story = Given.activity("story", BranchingScenario.class);

    assertThat(Given.read(story, "path", "thank", "choice", "thank").problems())
        .extracting(Problem::message)
        .containsExactly("answer.scenario.unknown");
    assertThat(story.place(new Answer(Map.of("path", List.of("ask fly thank")))).node().id()).isEqualTo("answer");
  }

  @Test
  void a_commitment_takes_some_choices_and_a_real_day() {
    var commitment = Given.activity("next-weeks", Commitment.class);

    var reading = Given.read(commitment, "choice", "wait", "choice", "walk", "day", "29", "month", "2", "year", "2028");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.answer().all("choice")).containsExactly("wait", "walk");
    assertThat(commitment.date(reading.answer())).contains(LocalDate.of(2028, 2, 29));
  }

  @Test
  void a_commitment_refuses_too_few_too_many_and_a_day_that_does_not_exist() {
    var commitment = Given.activity("next-weeks", Commitment.class);

    assertThat(Given.read(commitment).problems()).extracting(Problem::message).containsExactly("answer.choice.few");
    assertThat(Given.read(commitment, "choice", "wait", "choice", "thank", "choice", "walk").problems())
        .extracting(Problem::message)
        .containsExactly("answer.choice.many");
    assertThat(Given.read(commitment, "choice", "wait", "day", "30", "month", "2").problems())
        .extracting(Problem::message)
        .containsExactly("answer.date.unreal");
  }
}
