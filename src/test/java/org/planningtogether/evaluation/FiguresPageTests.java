package org.planningtogether.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvaluationApplication.Started
class FiguresPageTests {

  private static final CourseKey ELSEWHERE = new CourseKey("https://lms.example", "client", "1", "other");

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private Enrolments enrolments;
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
  void with_nine_answers_there_is_nothing_and_no_number() {
    answer(Door.COURSE, Phase.BEFORE, 5, Answer.VERY);
    answer(Door.COURSE, Phase.BEFORE, 4, Answer.FAIRLY);

    var page = page(Role.INSTRUCTOR);

    assertThat(page.select("main li").eachText())
        .contains("Before: there are not enough answers yet.", "After: there are not enough answers yet.");
    assertThat(page.select("main svg, main table")).isEmpty();
    assertThat(page.select("main h3")).hasSize(5);
    assertThat(page.select("main").text()).doesNotContainPattern("\\d");
  }

  @Test
  void with_ten_there_is_a_chart_and_a_table_for_each_question() {
    answer(Door.COURSE, Phase.BEFORE, 7, Answer.A_LITTLE);
    answer(Door.COURSE, Phase.BEFORE, 3, Answer.VERY);
    answer(Door.COURSE, Phase.AFTER, 6, Answer.VERY);
    answer(Door.COURSE, Phase.AFTER, 2, Answer.MOSTLY);
    answer(Door.COURSE, Phase.AFTER, 2, Answer.DOES_NOT_FIT);

    var page = page(Role.INSTRUCTOR);

    assertThat(page.select("main li").eachText()).contains("Before: 10 people answered.", "After: 10 people answered.");
    assertThat(page.select("main svg")).hasSize(5);
    assertThat(page.select("main svg").first().attr("aria-label"))
        .contains("A little: Before: 70%, After: 0%.", "Very: Before: 30%, After: 75%.");
    assertThat(page.select("main table").first().select("tr").eachText())
        .containsExactly(
            "Answer Before After",
            "Not at all 0 (0%) 0 (0%)",
            "A little 7 (70%) 0 (0%)",
            "Fairly 0 (0%) 0 (0%)",
            "Mostly 0 (0%) 2 (25%)",
            "Very 3 (30%) 6 (75%)",
            "This does not fit me, or I would rather not say 0 2",
            "Left out 0 0",
            "All people 10 10");
  }

  @Test
  void while_one_phase_has_too_few_the_other_stands_alone() {
    answer(Door.COURSE, Phase.AFTER, 5, Answer.VERY);
    answer(Door.COURSE, Phase.AFTER, 5, Answer.MOSTLY);
    answer(Door.COURSE, Phase.BEFORE, 9, Answer.FAIRLY);

    var page = page(Role.INSTRUCTOR);

    assertThat(page.select("main table").first().select("thead th").eachText()).containsExactly("Answer", "After");
    assertThat(page.select("main svg").text()).doesNotContain("Before");
    assertThat(page.select("main li").eachText()).contains("Before: there are not enough answers yet.");
  }

  @Test
  void when_all_leave_out_the_scale_there_is_nothing_to_divide() {
    answer(Door.COURSE, Phase.BEFORE, 5, Answer.DOES_NOT_FIT);
    answer(Door.COURSE, Phase.BEFORE, 5, Answer.LEFT_OUT);

    assertThat(page(Role.INSTRUCTOR).select("main table").first().text()).contains("Very 0 (0%)", "All people 10");
  }

  @Test
  void of_another_course_nothing_is_shown() {
    answer(ELSEWHERE, Phase.BEFORE, 5, Answer.VERY);
    answer(ELSEWHERE, Phase.BEFORE, 5, Answer.FAIRLY);

    assertThat(page(Role.INSTRUCTOR).select("main svg, main table")).isEmpty();
  }

  @Test
  void all_who_run_the_course_may_see_it_and_nobody_else() {
    for (var role : List.of(Role.INSTRUCTOR, Role.ADMINISTRATOR, Role.TEACHING_ASSISTANT)) {
      assertThat(page(role).select("main h1").text()).isEqualTo("Five questions: the totals");
    }
    for (var role : List.of(Role.LEARNER, Role.MENTOR, Role.CONTENT_DEVELOPER, Role.TEST_USER)) {
      var launch = Door.launch(browser, "amira", "Amira", role);
      assertThat(browser.get(launch + "/trainer/questions").status()).isEqualTo(404);
    }
    assertThat(browser.get(Door.launchAnonymously(browser) + "/trainer/questions").status()).isEqualTo(404);
  }

  @Test
  void nothing_is_styled_in_the_page_itself() {
    answer(Door.COURSE, Phase.BEFORE, 5, Answer.VERY);
    answer(Door.COURSE, Phase.BEFORE, 5, Answer.FAIRLY);

    assertThat(page(Role.INSTRUCTOR).select("[style], style")).isEmpty();
  }

  private void answer(CourseKey course, Phase phase, int people, Answer answer) {
    for (int i = 0; i < people; i++) {
      var person = enrolments.open(course, answer + " " + phase + i, null, Set.of(Role.LEARNER), "en");
      evaluation.count(person.id(), course, phase, Sheets.all(answer));
    }
  }

  private Document page(Role role) {
    var answer = browser.get(Door.launch(browser, "tom", "Tom Trainer", role) + "/trainer/questions");
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }
}
