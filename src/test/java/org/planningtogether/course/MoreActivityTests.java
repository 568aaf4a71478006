package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.course.Reading.Problem;

/** What the kinds of activity take that are about choosing, ordering, trying out and writing. */
class MoreActivityTests {

  @ParameterizedTest
  @ValueSource(strings = {"ages", "way", "first", "weeks", "pause", "talk"})
  void nothing_chosen_is_left_out_and_not_wrong(String id) {
    var problems = Given.read(Given.activity(id, Activity.class)).problems();

    assertThat(problems).hasSize(1).allMatch(Problem::missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lists", "note", "mine"})
  void what_asks_nothing_may_be_empty(String id) {
    var activity = Given.activity(id, Activity.class);

    assertThat(Given.read(activity).problems()).isEmpty();
    assertThat(activity.responds(Given.read(activity).answer())).isFalse();
  }

  @Test
  void cards_that_were_picked_come_first() {
    var ages = Given.activity("ages", CardExplorer.class);

    var answer = Given.read(ages, "choice", "big", "choice", "small").answer();

    assertThat(ages.chosen(answer)).extracting(CardExplorer.Card::id).containsExactly("small", "big");
    assertThat(ages.others(answer)).extracting(CardExplorer.Card::id).containsExactly("middle");
    assertThat(ages.responds(answer)).isTrue();
  }

  @Test
  void both_roads_lie_open_until_one_is_chosen() {
    var map = Given.activity("way", RoadMap.class);

    assertThat(map.routes()).allMatch(route -> map.isOpen(route, Answer.NONE));
    var chosen = Given.read(map, "route", "short").answer();
    assertThat(map.routes()).extracting(route -> map.isOpen(route, chosen)).containsExactly(false, true);
    assertThat(Given.messages(Given.read(map, "route", "short", "route", "long"))).containsExactly("answer.choice.unknown");
  }

  @Test
  void things_stand_as_they_were_put_and_are_held_against_the_right_order() {
    var steps = Given.activity("steps", Ordering.class);

    var answer = Given.read(steps, "form", "1", "hearing", "2", "call", "3").answer();

    assertThat(steps.placed(answer)).extracting(Ordering.Item::id).containsExactly("form", "hearing", "call");
    assertThat(steps.inOrder()).extracting(Ordering.Item::id).containsExactly("form", "call", "hearing");
    assertThat(steps.inOrder()).extracting(item -> steps.fits(item, answer)).containsExactly(true, false, false);
  }

  @Test
  void each_thing_needs_a_number_of_its_own() {
    var steps = Given.activity("steps", Ordering.class);

    assertThat(Given.messages(Given.read(steps, "form", "1", "hearing", "1", "call", "9")))
        .containsExactly("answer.ordering.twice", "answer.ordering.unknown");
    assertThat(Given.messages(Given.read(steps, "form", "1")))
        .containsExactly("answer.ordering.empty", "answer.ordering.empty");
    assertThat(steps.placed(Given.read(steps, "form", "1").answer())).isEqualTo(steps.items());
  }

  @Test
  void a_letter_from_a_child_brings_questions_once_something_is_written() {
    var letter = Given.activity("note", ChildsView.class);

    assertThat(letter.responds(Given.read(letter, "wish", "Calm").answer())).isTrue();
    assertThat(letter.responds(Given.read(letter, "skip", "yes").answer())).isFalse();
    assertThat(Given.messages(Given.read(letter, "hard", "x".repeat(21)))).containsExactly("answer.text.long");
    assertThat(Given.messages(letter.read(new Sent(Map.of(), "check")))).containsExactly("answer.view.empty");
  }

  @Test
  void priorities_are_as_many_as_were_asked_for() {
    var picker = Given.activity("first", PriorityPicker.class);

    assertThat(Given.messages(Given.read(picker, "choice", "pets"))).containsExactly("answer.choice.few");
    assertThat(Given.messages(Given.read(picker, "choice", "pets", "choice", "money", "choice", "school", "choice", "living")))
        .containsExactly("answer.choice.many");
    var answer = Given.read(picker, "choice", "pets", "choice", "living").answer();
    assertThat(picker.chosen(answer)).extracting(Choice::text).containsExactly("Where they live", "The cat");
  }

  @Test
  void a_script_stands_in_the_order_of_its_parts_with_ones_own_words_at_the_end() {
    var script = Given.activity("talk", ScriptBuilder.class);

    var reading = Given.read(script, "own", "See you.", "close", "ask", "why", "love", "why", "home");

    assertThat(reading.problems()).isEmpty();
    assertThat(script.lines(reading.answer()))
        .containsExactly("We will live in two homes.", "We both love you.", "You can ask us anything.", "See you.");
  }

  @Test
  void a_script_has_its_limits() {
    var script = Given.activity("talk", ScriptBuilder.class);

    assertThat(Given.messages(Given.read(script, "why", "home", "why", "love", "why", "short"))).containsExactly("answer.choice.many");
    assertThat(Given.messages(Given.read(script, "why", "ask"))).containsExactly("answer.choice.unknown");
    assertThat(Given.messages(Given.read(script, "own", "x".repeat(31)))).containsExactly("answer.text.long");
  }

  @Test
  void nights_are_shown_for_a_pattern_and_a_day() {
    var explorer = Given.activity("weeks", ScheduleExplorer.class);

    var answer = Given.read(explorer, "pattern", "weekends", "day", "friday").answer();

    assertThat(explorer.fortnight(answer, LocalDate.of(2026, 11, 22)))
        .isEqualTo(new Fortnight("AAAABBBAAAAAAA", LocalDate.of(2026, 11, 27)));
    assertThat(explorer.day(Answer.NONE)).isEqualTo("monday");
    assertThat(Given.messages(Given.read(explorer, "pattern", "even", "day", "someday"))).containsExactly("answer.schedule.day");
  }

  @Test
  void a_practice_is_tried_or_left_for_later_and_never_both() {
    var practice = Given.activity("pause", GuidedPractice.class);

    assertThat(practice.responds(Given.read(practice, "done", "tried").answer())).isTrue();
    assertThat(practice.responds(Given.read(practice, "done", "skip").answer())).isFalse();
    assertThat(Given.messages(Given.read(practice, "done", "tried", "done", "skip"))).containsExactly("answer.practice.empty");
  }

  @Test
  void room_for_another_child_is_made_as_long_as_there_is_some() {
    var mine = Given.activity("mine", Reflection.class);

    var one = Given.read(mine, "children", "1", "name-1", "Ola").answer();
    var two = mine.read(new Sent(one.fields(), Reflection.ADD)).answer();
    var three = mine.read(new Sent(two.fields(), Reflection.ADD)).answer();

    assertThat(mine.numbers(Answer.NONE)).containsExactly(1);
    assertThat(mine.numbers(two)).containsExactly(1, 2);
    assertThat(two.text("name-1")).isEqualTo("Ola");
    assertThat(mine.hasRoom(two)).isTrue();
    assertThat(mine.hasRoom(three)).isFalse();
    assertThat(mine.numbers(mine.read(new Sent(three.fields(), Reflection.ADD)).answer())).hasSize(3);
    assertThat(mine.handsIn(Reflection.ADD)).isFalse();
  }

  @Test
  void what_was_written_for_each_child_is_told_with_its_name() {
    var mine = Given.activity("mine", Reflection.class);

    var answer = Given.read(mine, "name-1", "Ola", "needs-1", "Sleep", "needs-3", "Time").answer();

    assertThat(mine.numbers(answer)).hasSize(3);
    assertThat(mine.notes(answer))
        .containsExactly(
            new Reflection.Note("Ola", "What this child needs", "Sleep"),
            new Reflection.Note(null, "What this child needs", "Time"));
  }

  @Test
  void names_and_texts_of_each_child_have_limits_and_a_forged_number_of_children_has_no_effect() {
    var mine = Given.activity("mine", Reflection.class);

    assertThat(Given.messages(Given.read(mine, "name-2", "x".repeat(41), "needs-3", "x".repeat(21))))
        .containsExactly("answer.name.long", "answer.text.long");
    assertThat(mine.numbers(Given.read(mine, "children", "900").answer())).containsExactly(1);
    assertThat(mine.numbers(Given.read(mine, "children", "9").answer())).hasSize(3);
    assertThat(mine.fields()).containsExactlyInAnyOrder(
        "skip", "children", "name-1", "name-2", "name-3", "needs-1", "needs-2", "needs-3");
  }

  @Test
  void some_things_are_enough_where_not_all_are_to_be_sorted() {
    var myths = Given.activity("myths", Sorting.class);

    var few = Given.read(myths, "sun", "so");

    assertThat(few.problems()).containsExactly(Problem.missing("moon", "answer.sorting.few", 2, 1));
    assertThat(Given.read(myths, "sun", "so", "star", "so").problems()).isEmpty();
  }

  @Test
  void a_story_and_a_moment_may_have_a_drawing() {
    assertThat(Given.activity("child", ChildsVoiceStory.class).stories())
        .extracting(story -> story.drawing() == null ? "" : story.drawing().id())
        .containsExactly("", "two-homes");
    assertThat(Given.activity("story", BranchingScenario.class).nodes())
        .filteredOn(node -> node.drawing() != null)
        .extracting(BranchingScenario.Node::id)
        .containsExactly("end-good");
  }
}
