package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.support.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Choosing, ordering, trying out and writing on their pages, without script. */
@StudyApplication.Started
class MoreActivityPageTests {

  @Autowired
  private MockMvc mvc;

  private Learner learner;

  @BeforeEach
  void somebodyPastTheStart() throws Exception {
    learner = Learner.newAt(mvc).pastTheStart();
  }

  @Test
  void cards_can_all_be_opened_and_those_that_were_picked_lie_open_before_the_others() throws Exception {
    var before = learner.gets("/course/2/cards").page();
    learner.sends("/course/2/cards", "ages.choice", "big", "stay", "ages");
    var after = learner.gets("/course/2/cards").page();

    assertThat(before.select("details.study-fold")).hasSize(5);
    assertThat(before.select("details.study-fold[open]")).isEmpty();
    assertThat(after.select("#ages details.study-fold").eachText()).first().isEqualTo("6 to 8 They worry.");
    assertThat(after.select("#ages details[open]")).hasSize(1);
    assertThat(after.select("#lists .study-fold__text strong").text()).isEqualTo("count");
  }

  @Test
  void cards_that_were_picked_but_not_seen_follow_to_the_next_page() throws Exception {
    learner.sends("/course/2/cards", "ages.choice", "middle");

    assertThat(learner.gets("/course/2/road").text(".study-afterword")).contains("3 to 5", "They ask why.");
  }

  @Test
  void both_roads_can_be_read_and_the_chosen_one_stays_open() throws Exception {
    var before = learner.gets("/course/2/road").page();
    learner.sends("/course/2/road", "way.route", "short", "stay", "way");
    var after = learner.gets("/course/2/road").page();

    assertThat(before.select("details.study-road[open]")).hasSize(2);
    assertThat(before.select(".study-stop").eachText()).first().isEqualTo("Stop 1: The form At the start You fill it in.");
    assertThat(before.select(".study-stop img[alt=''][src^=/drawings/]")).hasSize(1);
    assertThat(after.select("details.study-road[open] > summary").text()).isEqualTo("The short road");
  }

  @Test
  void an_order_comes_back_as_it_was_put_with_the_right_one_and_its_reasons() throws Exception {
    learner.sends("/course/2/order", "steps.form", "1", "steps.hearing", "2", "steps.call", "3", "stay", "steps");

    var page = learner.gets("/course/2/order").page();

    assertThat(page.select(".study-order label").eachText()).containsExactly("The form", "The hearing", "The call");
    assertThat(page.select(".study-reason").eachText()).containsExactly(
        "1. The form You put this here too. It starts things.",
        "2. The call You gave this number 3. It follows the form.",
        "3. The hearing You gave this number 2. It needs the call.");
    assertThat(page.text()).contains("Times differ.");
  }

  @Test
  void two_things_with_one_number_are_named_and_what_was_chosen_stays() throws Exception {
    var answer = learner.sends("/course/2/order", "steps.form", "1", "steps.hearing", "1", "steps.call", "3");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text(".govuk-error-summary a")).isEqualTo("Number 1 is taken. Choose another number for “The form”");
    assertThat(answer.page().select("#steps-hearing option[selected]").val()).isEqualTo("1");
    assertThat(answer.page().select("#steps-form").attr("aria-describedby")).isEqualTo("steps-form-error");
  }

  @Test
  void a_letter_from_a_child_is_kept_and_brings_gentle_questions() throws Exception {
    var empty = learner.sends("/course/2/view", "stay", "note");
    learner.sends("/course/2/view", "note.hard", "The quiet", "stay", "note");
    var page = learner.gets("/course/2/view");

    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text(".govuk-error-summary a")).isEqualTo("Write a few words first. Or go on without writing.");
    assertThat(page.text(".study-response")).contains("What would you like to hear?");
    assertThat(page.page().select("textarea[name=note.hard]").text()).isEqualTo("The quiet");
  }

  @Test
  void the_questions_follow_to_the_next_page_without_what_was_written() throws Exception {
    learner.sends("/course/2/view", "note.hard", "The quiet");

    assertThat(learner.gets("/course/2/pick").text(".study-afterword"))
        .contains("What could you do this week?")
        .doesNotContain("The quiet");
  }

  @Test
  void too_many_priorities_come_back_all_ticked() throws Exception {
    var answer = learner.sends("/course/2/pick", "first.choice", "living", "first.choice", "school", "first.choice",
        "money", "first.choice", "pets");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text(".govuk-error-summary a"))
        .isEqualTo("Choose no more than 3 answers to “Which topics come first?”");
    assertThat(answer.page().select("input[name=first.choice][checked]")).hasSize(4);
  }

  @Test
  void priorities_are_kept_and_say_what_comes_next() throws Exception {
    learner.sends("/course/2/pick", "first.choice", "pets", "first.choice", "school", "stay", "first");

    var page = learner.gets("/course/2/pick");

    assertThat(page.text(".study-response")).isEqualTo("School The cat Start with the easiest one.");
    assertThat(page.text("#first")).contains("Nothing goes there by itself.");
  }

  @Test
  void a_script_stands_in_order_below_the_sentences() throws Exception {
    learner.sends("/course/2/script", "talk.own", "See you.", "talk.close", "ask", "talk.why", "love", "stay", "talk");

    var page = learner.gets("/course/2/script").page();

    assertThat(page.select(".study-script h3").text()).isEqualTo("What I could say");
    assertThat(page.select(".study-script__line").eachText())
        .containsExactly("We both love you.", "You can ask us anything.", "See you.");
    assertThat(page.select("#talk-why-hint").text()).isEqualTo("Choose up to 2.");
    assertThat(page.select("#talk-close-hint").text()).isEqualTo("End warmly.");
  }

  @Test
  void too_many_sentences_of_a_part_are_named_there() throws Exception {
    var answer =
        learner.sends("/course/2/script", "talk.why", "home", "talk.why", "love", "talk.why", "short", "talk.own", "Hi");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("#talk-why-error")).endsWith("Choose no more than 2 answers to “Why you are talking”");
    assertThat(answer.page().select("textarea[name=talk.own]").text()).isEqualTo("Hi");
  }

  @Test
  void a_fortnight_is_a_table_that_names_each_home_and_a_count_that_is_no_score() throws Exception {
    learner.sends("/course/2/nights", "weeks.pattern", "weekends", "weeks.day", "friday", "stay", "weeks");

    var response = learner.gets("/course/2/nights").page().select("#weeks .study-response");

    assertThat(response.select("caption").first().text())
        .isEqualTo("Every other weekend: the nights from Friday 27 November 2026");
    assertThat(response.select("table").first().select("tbody tr").eachText())
        .startsWith("Friday Home two Home one", "Saturday Home two Home one", "Sunday Home two Home one")
        .endsWith("Thursday Home one Home one");
    assertThat(response.select("table").last().select("tbody tr").eachText())
        .containsExactly("Home one 11 286", "Home two 3 79");
    assertThat(response.text()).contains("This is a count, not a score.", "No number is right for every child.");
  }

  @Test
  void a_practice_is_a_list_of_steps_and_what_follows_is_said_on_the_next_page() throws Exception {
    assertThat(learner.gets("/course/2/breathe").page().select("ol.study-steps > li").eachText())
        .containsExactly("Step 1 of 3 Sit down.", "Step 2 of 3 Breathe in.", "Step 3 of 3 Breathe out.");

    learner.sends("/course/2/breathe", "pause.done", "tried");

    assertThat(learner.gets("/course/2/each").text(".study-afterword")).contains("You can do this anywhere.");
  }

  @Test
  void nothing_is_said_to_somebody_who_does_not_try_it_now() throws Exception {
    learner.sends("/course/2/breathe", "pause.done", "skip");

    assertThat(learner.gets("/course/2/each").page().select(".study-afterword")).isEmpty();
  }

  @Test
  void another_child_gets_room_and_what_was_written_stays() throws Exception {
    learner.sends("/course/2/each", "mine.children", "1", "mine.name-1", "Ola", "mine.needs-1", "Sleep", "stay", "mine.add");
    var two = learner.gets("/course/2/each").page();
    learner.sends("/course/2/each", "mine.children", "2", "mine.name-1", "Ola", "mine.name-2", "Sam", "stay", "mine.add");
    var three = learner.gets("/course/2/each").page();

    assertThat(two.select("fieldset.study-child legend").eachText()).containsExactly("Child 1", "Child 2");
    assertThat(two.select("input[name=mine.name-1]").val()).isEqualTo("Ola");
    assertThat(two.select("textarea[name=mine.needs-1]").text()).isEqualTo("Sleep");
    assertThat(three.select("input[name=mine.name-2]").val()).isEqualTo("Sam");
    assertThat(three.select("fieldset.study-child")).hasSize(3);
    assertThat(three.select("button[value=mine.add]")).isEmpty();
  }

  @Test
  void a_text_that_is_too_long_makes_room_for_another_child_and_loses_nothing() throws Exception {
    var answer =
        learner.sends("/course/2/each", "mine.children", "1", "mine.needs-1", "x".repeat(21), "stay", "mine.add");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("fieldset.study-child")).hasSize(2);
    assertThat(answer.page().select("textarea[name=mine.needs-1]").text()).hasSize(21);
  }

  @Test
  void as_many_things_are_sorted_as_were_asked_for() throws Exception {
    var one = learner.sends("/course/2/some", "myths.sun", "so");
    var two = learner.sends("/course/2/some", "myths.sun", "so", "myths.star", "so", "stay", "myths");
    var page = learner.gets("/course/2/some");

    assertThat(one.status()).isEqualTo(422);
    assertThat(one.text(".govuk-error-summary a")).isEqualTo("Choose a place for at least 2 of these. So far it is 1.");
    assertThat(two.status()).isEqualTo(303);
    assertThat(page.page().select(".study-reason")).hasSize(2);
    assertThat(page.text("#myths")).contains("Choose any 2 of these 3.");
    assertThat(page.page().select(".study-bins--two")).hasSize(3);
  }

  @Test
  void stories_of_children_and_moments_show_their_drawings() throws Exception {
    assertThat(learner.gets("/course/2/voice").page().select(".study-voice img.study-drawing[alt='']")).hasSize(1);
    learner.sends("/course/2/trip", "story.path", "ask", "story.choice", "thank", "stay", "story");
    assertThat(learner.gets("/course/2/trip").page().select(".study-scene img.study-drawing")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "view, note.hard, The quiet",
    "script, talk.own, See you soon",
    "each, mine.name-1, Rosalind",
    "pick, first.choice, pets school",
    "cards, ages.choice, small middle",
    "nights, weeks.pattern, weekends",
    "breathe, pause.done, tried"
  })
  void what_is_private_is_sealed_in_the_database(String page, String field, String texts) throws Exception {
    var values = field.endsWith("choice") ? List.of(texts.split(" ")) : List.of(texts);
    var fields = values.stream().flatMap(value -> List.of(field, value).stream()).toArray(String[]::new);

    assertThat(learner.sends("/course/2/" + page, fields).status()).isEqualTo(303);

    UnaryOperator<String> quoted = "\"%s\""::formatted;
    assertThat(Database.H2.jdbc().sql("SELECT answer FROM activity_answer WHERE activity_id = :activity")
            .param("activity", field.split("[.]")[0])
            .query(String.class)
            .list())
        .isNotEmpty()
        .noneMatch(kept -> values.stream().map(quoted).anyMatch(kept::contains));
  }

  @Test
  void an_anonymous_visitor_gets_room_for_another_child_too() throws Exception {
    var answer = Learner.anonymousAt(mvc)
        .sends("/course/2/each", "mine.children", "1", "mine.name-1", "Ola", "stay", "mine.add");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("fieldset.study-child")).hasSize(2);
    assertThat(answer.page().select("input[name=mine.name-1]").val()).isEqualTo("Ola");
  }
}
