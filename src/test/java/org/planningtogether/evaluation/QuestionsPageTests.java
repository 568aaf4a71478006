package org.planningtogether.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvaluationApplication.Started
class QuestionsPageTests {

  private static final EnrolmentId AMIRA = EnrolmentId.of(Door.COURSE, "amira");

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private Progress progress;
  @Autowired private Evaluation evaluation;
  private Browser browser;

  @BeforeEach
  void nobodyHasComeYet() {
    for (var table : List.of("enrolment", "evaluation_waiting", "evaluation_figure")) {
      db.sql("DELETE FROM " + table).update();
    }
    browser = new Browser(port);
  }

  @Test
  void the_hub_offers_the_questions_at_the_start() {
    var launch = amira();

    var offer = page(launch + "/").select("main a:contains(five questions)");

    assertThat(offer.attr("href")).isEqualTo(launch + "/questions");
  }

  @Test
  void on_the_way_they_are_not_offered_and_at_the_end_they_are() {
    var launch = amira();
    complete("1", "2");
    assertThat(offers(launch)).isZero();
    assertThat(page(launch + "/questions").select("form")).isEmpty();

    complete("3");

    assertThat(offers(launch)).isOne();
    assertThat(page(launch + "/questions").select("main").text()).contains("You have finished the e-learning.");
  }

  @Test
  void the_page_says_what_becomes_of_the_answers_and_asks_five_questions() {
    var page = page(amira() + "/questions");

    assertThat(page.title()).isEqualTo("Five questions");
    assertThat(page.select("main").text())
        .contains("You do not have to answer.", "not linked to your name")
        .contains("Nobody can see what you chose", "told to the court");
    assertThat(page.select("fieldset legend")).hasSize(5);
    assertThat(page.select("fieldset").first().select("label").eachText())
        .containsExactly(
            "Not at all", "A little", "Fairly", "Mostly", "Very", "This does not fit me, or I would rather not say");
    assertThat(page.select("input[checked]")).isEmpty();
  }

  @Test
  void answers_are_counted_and_nobody_is_asked_again() {
    var launch = amira();

    var sent = answer(launch, "help", "very");

    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.location()).isEqualTo(launch + "/questions");
    assertThat(page(launch + "/questions").select("main h1").text()).isEqualTo("Thank you");
    assertThat(offers(launch)).isZero();
    nineMore();
    assertThat(shown().of(Question.HELP, Answer.VERY)).isEqualTo(1);
    assertThat(shown().of(Question.WORDS, Answer.LEFT_OUT)).isEqualTo(1);
  }

  @Test
  void every_question_can_be_answered() {
    var launch = amira();

    answer(
        launch,
        "feelings", "not-at-all", "apart", "a-little", "words", "mostly", "help", "very", "tension", "does-not-fit");

    nineMore();
    assertThat(shown().of(Question.FEELINGS, Answer.NOT_AT_ALL)).isEqualTo(1);
    assertThat(shown().of(Question.TENSION, Answer.DOES_NOT_FIT)).isEqualTo(1);
  }

  @Test
  void with_nothing_chosen_the_page_comes_back_and_nothing_is_noted() {
    var launch = amira();

    var sent = answer(launch);

    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.page().select(".govuk-error-summary a").text())
        .isEqualTo("Choose at least one answer, or select “No, thank you”");
    assertThat(sent.page().select(sent.page().select(".govuk-error-summary a").attr("href"))).hasSize(1);
    assertThat(asked()).isZero();
  }

  @Test
  void what_no_page_offers_is_not_counted() {
    var launch = amira();

    assertThat(answer(launch, "help", "left-out", "words", "<b>", "money", "very").status()).isEqualTo(422);
    assertThat(answer(launch, "help", "very", "help", "fairly").status()).isEqualTo(422);

    assertThat(asked()).isZero();
  }

  @Test
  void a_sheet_for_another_phase_counts_for_none() {
    var launch = amira();

    for (var phase : List.of("after", "BEFORE", "", "middle")) {
      assertThat(browser.post(launch + "/questions", "phase", phase, "help", "very").status()).isEqualTo(303);
    }
    assertThat(browser.post(launch + "/questions", "help", "very").status()).isEqualTo(303);
    browser.post(launch + "/questions", "phase", "before", "phase", "after", "help", "very");

    assertThat(asked()).isZero();
  }

  @Test
  void a_tab_that_was_left_open_until_the_end_counts_for_neither_phase() {
    var launch = amira();
    complete("1", "2", "3");

    answer(launch, "help", "very");

    assertThat(asked()).isZero();
    assertThat(page(launch + "/questions").select("fieldset")).hasSize(5);
  }

  @Test
  void a_second_sending_counts_nothing() {
    var launch = amira();

    answer(launch, "help", "very");
    assertThat(answer(launch, "help", "fairly").status()).isEqualTo(303);

    nineMore();
    assertThat(shown().of(Question.HELP, Answer.FAIRLY)).isEqualTo(9);
    assertThat(shown().of(Question.HELP, Answer.VERY)).isEqualTo(1);
  }

  @Test
  void who_says_no_is_asked_neither_again_nor_at_the_end() {
    var launch = amira();

    assertThat(browser.post(launch + "/questions/no").status()).isEqualTo(303);

    assertThat(offers(launch)).isZero();
    complete("1", "2", "3");
    assertThat(offers(launch)).isZero();
    assertThat(page(launch + "/questions").select("form")).isEmpty();
  }

  @Test
  void afterwards_the_page_does_not_tell_who_answered_from_who_did_not() {
    var answered = amira();
    answer(answered, "help", "very");
    var seen = page(answered + "/questions").select("main").html();
    db.sql("DELETE FROM enrolment").update();
    var declined = amira();
    browser.post(declined + "/questions/no");

    assertThat(page(declined + "/questions").select("main").html().replace(declined, answered)).isEqualTo(seen);
  }

  @Test
  void an_anonymous_visitor_is_not_asked() {
    var launch = Door.launchAnonymously(browser);

    assertThat(offers(launch)).isZero();
    assertThat(browser.get(launch + "/questions").status()).isEqualTo(404);
    assertThat(browser.post(launch + "/questions", "phase", "before", "help", "very").status()).isEqualTo(404);
    assertThat(browser.post(launch + "/questions/no").status()).isEqualTo(404);
  }

  @Test
  void those_who_run_the_course_and_those_who_try_it_are_not_asked() {
    for (var role : EnumSet.complementOf(EnumSet.of(Role.LEARNER))) {
      var launch = Door.launch(browser, "tom", "Tom", role);

      assertThat(offers(launch)).isZero();
      assertThat(browser.get(launch + "/questions").status()).isEqualTo(404);
      assertThat(browser.post(launch + "/questions", "phase", "before", "help", "very").status()).isEqualTo(404);
    }
  }

  private String amira() {
    return Door.launch(browser, "amira", "Amira", Role.LEARNER);
  }

  private void complete(String... modules) {
    for (var module : modules) {
      progress.complete(AMIRA, new Step.ModuleStep(new ModuleId(module)));
    }
  }

  private Browser.Answer answer(String launch, String... answers) {
    var form = new ArrayList<>(List.of("phase", "before"));
    form.addAll(List.of(answers));
    return browser.post(launch + "/questions", form.toArray(String[]::new));
  }

  private void nineMore() {
    for (int i = 0; i < 9; i++) {
      Door.launch(new Browser(port), "parent " + i, "Parent", Role.LEARNER);
      var parent = EnrolmentId.of(Door.COURSE, "parent " + i);
      evaluation.count(parent, Door.COURSE, Phase.BEFORE, Sheets.all(Answer.FAIRLY));
    }
  }

  private Tally shown() {
    return evaluation.shown(Door.COURSE).get(Phase.BEFORE);
  }

  private int offers(String launch) {
    return page(launch + "/").select("main a[href$=/questions]").size();
  }

  private long asked() {
    return db.sql("SELECT COUNT(*) FROM evaluation_asked").query(Long.class).single();
  }

  private Document page(String path) {
    var answer = browser.get(path);
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }
}
