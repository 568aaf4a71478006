package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.support.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every kind of activity on its page: without script, with nothing, everything, too much and nonsense in it. */
@StudyApplication.Started
class ActivityPageTests {

  private static final String ANYTHING = "<script>alert(1)</script> & more";

  @Autowired
  private MockMvc mvc;

  private Learner learner;

  @BeforeEach
  void somebodyPastTheStart() throws Exception {
    learner = Learner.newAt(mvc).pastTheStart();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      check   | several-choice    | Choose an answer to “Which are calm?”
      sort    | situations-tea    | Choose where this belongs: “A cup of tea”
      message | shoes-text        | Write your message
      trip    | story-choice      | Choose what to do
      try     | next-weeks-choice | Choose at least 1 answer to “What will you try?”
      cards   | ages-choice       | Choose at least 1 answer to “How old are your children?”
      road    | way-route         | Choose an answer to “Which road is yours?”
      order   | steps-hearing     | Choose a number for “The hearing”
      pick    | first-choice      | Choose at least 2 answers to “Which topics come first?”
      script  | talk-why          | Choose at least one sentence for your script
      nights  | weeks-pattern     | Choose an answer to “Which pattern?”
      breathe | pause-done        | Choose “I have tried it” or “Not now”
      some    | myths-sun         | Choose a place for at least 2 of these. So far it is 0.
      """)
  void what_is_left_out_and_required_comes_back_with_its_name(String page, String field, String words)
      throws Exception {
    var answer = learner.sends("/course/2/" + page);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().title()).startsWith("To check:");
    assertThat(answer.page().select(".govuk-error-summary a[href=#%s]".formatted(field)).text()).isEqualTo(words);
    assertThat(answer.page().getElementById(field + "-error").text()).endsWith(words);
    assertThat(answer.page().getElementById(field)).isNotNull();
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({"feel, write", "write, voice", "voice, message", "view, pick", "each, some"})
  void what_is_voluntary_may_be_left_empty(String page, String next) throws Exception {
    var answer = learner.sends("/course/2/" + page);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/course/2/" + next);
  }

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource({
    "check, several.choice, nonsense",
    "sort, situations.tea, nonsense",
    "feel, arriving.word, nonsense",
    "feel, arriving.level, 9",
    "trip, story.choice, nonsense",
    "try, next-weeks.choice, nonsense",
    "cards, ages.choice, nonsense",
    "road, way.route, nonsense",
    "order, steps.form, 9",
    "pick, first.choice, nonsense",
    "script, talk.why, nonsense",
    "nights, weeks.pattern, nonsense",
    "nights, weeks.day, nonsense",
    "breathe, pause.done, nonsense",
    "some, myths.sun, nonsense"
  })
  void a_forged_choice_is_refused_kindly(String page, String field, String choice) throws Exception {
    var answer = learner.sends("/course/2/" + page, field, choice);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text(".govuk-error-summary")).contains("Choose").doesNotContain("nonsense");
  }

  @Test
  void fields_of_other_activities_are_not_looked_at() throws Exception {
    var answer = learner.sends("/course/2/voice", "who.choice", "all", "stay", "nonsense.again", "child.text", ANYTHING);

    assertThat(answer.location()).isEqualTo("/course/2/message");
    assertThat(learner.gets("/course/1/2").page().select("input[value=all][checked]")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "write, hope.one, 21",
    "feel, arriving.note, 501",
    "message, shoes.text, 101",
    "view, note.hard, 21",
    "script, talk.own, 31",
    "each, mine.needs-1, 21"
  })
  void what_is_too_long_comes_back_as_it_was_typed(String page, String field, int length) throws Exception {
    var typed = "x".repeat(length);

    var answer = learner.sends("/course/2/" + page, field, typed);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text(".govuk-error-summary")).contains("write %d characters or fewer".formatted(length - 1));
    assertThat(answer.page().select("textarea[name=%s]".formatted(field)).text()).isEqualTo(typed);
  }

  @Test
  void html_in_an_answer_is_text() throws Exception {
    learner.sends("/course/2/feel", "arriving.note", ANYTHING, "stay", "arriving");

    var page = learner.gets("/course/2/feel");

    assertThat(page.page().select("textarea[name=arriving.note]").text()).isEqualTo(ANYTHING);
    assertThat(page.page().select("form script")).isEmpty();
  }

  @Test
  void a_check_stays_on_the_page_and_says_why() throws Exception {
    var answer = learner.sends("/course/2/check", "several.choice", "a", "several.choice", "b", "stay", "several");

    assertThat(answer.location()).isEqualTo("/course/2/check#several");
    assertThat(learner.gets("/course/2/check").text(".study-response"))
        .contains("You chose this, and it fits: A walk", "You chose: A row", "Rows do not.", "This fits: A nap");
  }

  @Test
  void a_check_without_an_answer_asks_for_one() throws Exception {
    assertThat(learner.sends("/course/2/check", "stay", "several").status()).isEqualTo(422);
  }

  @Test
  void the_reasons_follow_to_the_next_page_when_nobody_checked() throws Exception {
    learner.sends("/course/2/check", "several.choice", "b");

    assertThat(learner.gets("/course/2/sort").text(".study-afterword")).contains("Rows do not.");
    assertThat(learner.gets("/course/2/sort").page().select(".study-afterword")).isEmpty();
  }

  @Test
  void what_was_checked_is_not_said_again() throws Exception {
    learner.sends("/course/2/check", "several.choice", "b", "stay", "several");
    learner.sends("/course/2/check", "several.choice", "b");

    assertThat(learner.gets("/course/2/sort").page().select(".study-afterword")).isEmpty();
  }

  @Test
  void each_thing_sorted_gets_its_reason() throws Exception {
    learner.sends("/course/2/sort", "situations.tea", "storm", "situations.shout", "storm", "situations.wind", "calm",
        "stay", "situations");

    assertThat(learner.gets("/course/2/sort").page().select(".study-reason").eachText())
        .containsExactly(
            "This one fits better under: Calm. Tea is warm.", "That fits. It is loud.", "That fits. It depends.");
  }

  @Test
  void high_distress_brings_a_tip_and_help_lines_on_the_next_page_at_once() throws Exception {
    learner.sends("/course/2/feel", "arriving.word", "scared", "arriving.level", "4");

    var next = learner.gets("/course/2/write");

    assertThat(next.text(".study-afterword")).contains("That is a lot to carry.", "Samaritans", "116 123");
    assertThat(next.text(".study-afterword")).doesNotContain("Scared");
  }

  @Test
  void any_other_feeling_brings_a_tip() throws Exception {
    learner.sends("/course/2/feel", "arriving.word", "fine", "arriving.level", "4", "stay", "arriving");

    assertThat(learner.gets("/course/2/feel").text(".study-response")).isEqualTo("Breathe slowly.");
  }

  @Test
  void private_writing_comes_back_to_its_author_and_to_nobody_else() throws Exception {
    learner.sends("/course/2/write", "hope.one", "She sleeps", "hope.skip", "yes");

    var mine = learner.elsewhere().gets("/course/2/write");
    var others = Learner.newAt(mvc).pastTheStart().gets("/course/2/write");

    assertThat(mine.page().select("textarea[name=hope.one]").text()).isEqualTo("She sleeps");
    assertThat(mine.page().select("input[name=hope.skip][checked]")).hasSize(1);
    assertThat(others.text("textarea")).isBlank();
  }

  @Test
  void a_rewritten_message_stays_on_the_screen_with_hints_and_is_kept_nowhere() throws Exception {
    var answer =
        learner.sends("/course/2/message", "shoes.text", "You always forget. It is your fault.", "stay", "shoes");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().select("textarea[name=shoes.text]").text()).startsWith("You always forget");
    assertThat(answer.page().select(".study-hints li:not([hidden])").eachText())
        .hasSize(3)
        .startsWith("Begin with the shoes.");
    assertThat(answer.text("#shoes .study-response")).contains("Could you bring her shoes on Friday?");
    assertThat(Database.H2.jdbc().sql("SELECT answer FROM activity_answer").query(String.class).list())
        .noneMatch(kept -> kept.contains("forget"));
  }

  @Test
  void a_threat_is_answered_with_advice() throws Exception {
    var answer = learner.sends("/course/2/message", "threat.no-answer", "yes", "stay", "threat");

    assertThat(answer.location()).isEqualTo("/course/2/message#threat");
    assertThat(learner.gets("/course/2/message").text("#threat .study-response")).isEqualTo("You owe a threat no answer.");
  }

  @Test
  void a_story_goes_on_step_by_step_and_can_be_tried_another_way() throws Exception {
    learner.sends("/course/2/trip", "story.choice", "ask", "stay", "story");
    var second = learner.gets("/course/2/trip");
    learner.sends("/course/2/trip", "story.path", "ask", "story.choice", "thank", "stay", "story");
    var end = learner.gets("/course/2/trip");
    learner.sends("/course/2/trip", "story.path", "ask thank", "stay", "story.again");
    var again = learner.gets("/course/2/trip");

    assertThat(second.text(".study-scene")).contains("Ask kindly", "They answer.", "Amara Feels calm and safe");
    assertThat(end.text(".study-scene")).contains("All is well.", "She sleeps.", "It gets calmer");
    assertThat(end.page().select("input[name=story.choice]")).isEmpty();
    assertThat(end.page().select("button[value=story.again]").text()).isEqualTo("Try another way");
    assertThat(again.text(".study-scene")).contains("What first?");
  }

  @Test
  void a_story_need_not_be_played_to_its_end() throws Exception {
    assertThat(learner.sends("/course/2/trip", "story.choice", "ask").location()).isEqualTo("/course/2/try");
  }

  @Test
  void a_commitment_is_kept_with_its_day() throws Exception {
    learner.sends("/course/2/try", "next-weeks.choice", "walk", "next-weeks.day", "6", "next-weeks.month", "12",
        "next-weeks.year", "2026");

    var page = learner.gets("/course/2/try");

    assertThat(page.page().select("input[value=walk][checked]")).hasSize(1);
    assertThat(page.page().select("input[name=next-weeks.year]").val()).isEqualTo("2026");
  }

  @Test
  void a_day_that_does_not_exist_is_named_and_what_was_chosen_stays() throws Exception {
    var answer =
        learner.sends("/course/2/try", "next-weeks.choice", "walk", "next-weeks.day", "31", "next-weeks.month", "2");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#next-weeks-day");
    assertThat(answer.page().select("input[value=walk][checked]")).hasSize(1);
  }

  @Test
  void what_others_on_the_page_hold_survives_a_check() throws Exception {
    learner.sends("/course/2/message", "shoes.text", "", "threat.no-answer", "yes", "stay", "threat");

    assertThat(learner.gets("/course/2/message").page().select("input[name=threat.no-answer][checked]")).hasSize(1);
  }

  @Test
  void an_anonymous_visitor_sees_what_there_is_to_say_and_nothing_is_kept() throws Exception {
    var anonymous = Learner.anonymousAt(mvc);

    var answer = anonymous.sends("/course/2/check", "several.choice", "b", "stay", "several");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text(".study-response")).contains("Rows do not.");
    assertThat(anonymous.gets("/course/2/check").page().select("input[checked]")).isEmpty();
  }

  @Test
  void every_text_field_states_its_limit() throws Exception {
    assertThat(learner.gets("/course/2/write").text("#hope-one-info")).isEqualTo("You can write up to 20 characters");
    assertThat(learner.gets("/course/2/feel").text("#arriving-note-info")).contains("500");
    assertThat(learner.gets("/course/2/message").text("#shoes-text-info")).contains("100");
  }
}
