package org.planningtogether.hub;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubApplication.Started
class HubPageTests {

  private static final EnrolmentId AMIRA = EnrolmentId.of(Door.COURSE, "amira");
  private static final Step ONE = new Step.ModuleStep(new ModuleId("1"));
  private static final Step TWO = new Step.ModuleStep(new ModuleId("2"));
  private static final Step EIGHT = new Step.ModuleStep(new ModuleId("8"));

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private Progress progress;
  @Autowired private StatementCount statements;

  @BeforeEach
  void nobodyHasComeYet() {
    db.sql("DELETE FROM enrolment").update();
  }

  @Test
  void the_first_visit_tells_what_is_recorded_and_how_to_leave() {
    var page = hub("Amira");

    assertThat(page.selectFirst("h1").text()).isEqualTo("Welcome to your Parent Hub");
    assertThat(page.select("main h2, main h3").eachText())
        .containsSubsequence("Before you start", "What is recorded, and who sees it", "How to leave fast", "Your e-learning");
    assertThat(page.select("details:contains(What is recorded)")).isEmpty();
    assertThat(page.selectFirst("a.govuk-button--start").text()).isEqualTo("Start part 1");
  }

  @Test
  void later_visits_keep_it_behind_a_summary() {
    launch("Amira");
    progress.start(AMIRA, ONE);

    var page = hub("Amira");

    assertThat(page.selectFirst("h1").text()).isEqualTo("Welcome back, Amira");
    assertThat(page.select("details:contains(What is recorded)").text()).contains("Exit this page");
    assertThat(page.select("section")).isEmpty();
  }

  @Test
  void each_part_says_in_words_how_far_it_is() {
    launch("Amira");
    progress.complete(AMIRA, ONE);
    progress.advance(AMIRA, TWO, 2, 4);

    var page = hub("Amira");

    assertThat(page.select(".govuk-task-list__item").eachText())
        .containsExactly(
            "Part 1: Title of 1 You can look back at it Completed",
            "Part 2: Title of 2 Page 3 of 4. About 4 minutes left In progress",
            "Part 8: Title of 8 Finish part 2 first Cannot start yet");
    assertThat(page.select("main").text()).contains("About 12 minutes left in all.");
  }

  @Test
  void a_locked_part_has_no_link_and_says_why() {
    var page = hub("Amira");

    var locked = page.select(".govuk-task-list__item").get(2);
    assertThat(locked.text()).isEqualTo("Part 8: Title of 8 Finish parts 1 and 2 first Cannot start yet");
    assertThat(locked.select("a")).isEmpty();
  }

  @Test
  void one_button_leads_to_where_the_parent_was() {
    var launch = launch("Amira");
    progress.complete(AMIRA, ONE);
    progress.advance(AMIRA, TWO, 2, 4);

    var button = page(launch).selectFirst("a.govuk-button--start");

    assertThat(button.text()).isEqualTo("Continue part 2, page 3 of 4");
    assertThat(button.attr("href")).isEqualTo(launch + "/course/2");
    assertThat(new Browser(port).get("/l/aaaaaaaaaa/").status()).isEqualTo(401);
  }

  @Test
  void links_stay_inside_the_launch() {
    var launch = launch("Amira");

    assertThat(page(launch).select("main a").eachAttr("href")).isNotEmpty().allMatch(href -> href.startsWith(launch));
  }

  @Test
  void the_day_to_finish_by_is_said_in_words() {
    launch("Amira");
    firstCameOn("2096-11-22T09:00:00Z");

    assertThat(hub("Amira").select("main").text()).contains("Finish by Sunday 2 December 2096. You have");
  }

  @Test
  void a_day_that_is_past_puts_nobody_to_shame() {
    launch("Amira");
    firstCameOn("2020-11-22T09:00:00Z");

    var text = hub("Amira").select("main").text();

    assertThat(text).contains("The day to finish by was Wednesday 2 December 2020. You can still finish.");
    assertThat(text).doesNotContainPattern("(?i)\\b(late|overdue|failed|missed)\\b");
  }

  @Test
  void more_time_is_had_once_and_nobody_asks_why() {
    var launch = launch("Amira");
    firstCameOn("2096-11-22T09:00:00Z");
    assertThat(page(launch).select("form[action$=/more-time] button").text()).isEqualTo("Give me 5 more days");

    assertThat(browser.post(launch + "/more-time").location()).isEqualTo(launch + "/");
    browser.post(launch + "/more-time");

    assertThat(page(launch).select("main").text()).contains("Finish by Friday 7 December 2096.");
    assertThat(page(launch).select("form[action$=/more-time]")).isEmpty();
  }

  @Test
  void who_has_no_day_to_finish_by_gets_no_more_time() {
    var trainer = Door.launch(browser, "tom", "Tom", Role.INSTRUCTOR);
    browser.post(trainer + "/more-time");
    browser.post(Door.launchAnonymously(browser) + "/more-time");

    assertThat(db.sql("SELECT COUNT(*) FROM time_extension").query(Integer.class).single()).isZero();
  }

  @Test
  void the_page_on_which_the_parent_was_is_named() {
    var launch = launch("Amira");
    progress.complete(AMIRA, ONE);
    progress.advance(AMIRA, TWO, 2, 4);

    assertThat(page(launch).select("main").text()).contains("You were on the page “");
  }

  @Test
  void when_all_is_done_nothing_is_left_to_do() {
    launch("Amira");
    for (var step : List.of(ONE, TWO, EIGHT)) {
      progress.complete(AMIRA, step);
    }
    firstCameOn("2020-11-22T09:00:00Z");

    var page = hub("Amira");

    assertThat(page.select("main").text()).contains("You finished the e-learning on").doesNotContain("The day to finish");
    assertThat(page.select("a.govuk-button--start")).isEmpty();
    assertThat(page.select(".govuk-task-list__link")).hasSize(3);
  }

  @Test
  void an_anonymous_visitor_may_read_everything_and_knows_that_nothing_is_recorded() {
    var page = page(Door.launchAnonymously(browser));

    assertThat(page.select(".govuk-inset-text").text()).contains("Nothing is recorded");
    assertThat(page.select(".govuk-task-list__link")).hasSize(3);
    assertThat(page.select(".govuk-task-list__status").eachText()).containsOnly("Open");
    assertThat(page.text()).doesNotContain("Finish by");
    assertThat(db.sql("SELECT COUNT(*) FROM enrolment").query(Integer.class).single()).isZero();
  }

  @Test
  void only_those_who_run_the_course_are_led_to_who_has_finished() {
    assertThat(hub("Amira").select("a[href$=/trainer]")).isEmpty();
    for (var role : List.of(Role.INSTRUCTOR, Role.TEACHING_ASSISTANT, Role.ADMINISTRATOR)) {
      var page = page(Door.launch(browser, "tom", "Tom", role));
      assertThat(page.select("a[href$=/trainer]")).hasSize(1);
      assertThat(page.select(".govuk-task-list__link")).hasSize(3);
    }
  }

  @Test
  void a_name_is_text_and_never_markup() {
    launch("<script>alert(1)</script>{0}");
    progress.start(AMIRA, ONE);

    var page = hub("<script>alert(1)</script>{0}");

    assertThat(page.selectFirst("h1").text()).isEqualTo("Welcome back, <script>alert(1)</script>{0}");
    assertThat(page.select("h1 script")).isEmpty();
  }

  @Test
  void somebody_without_a_name_is_greeted_too() {
    launch("");
    progress.start(AMIRA, ONE);

    assertThat(hub("").selectFirst("h1").text()).isEqualTo("Welcome back");
  }

  @Test
  void the_page_costs_four_statements() {
    var launch = launch("Amira");
    statements.forget();

    page(launch);

    assertThat(statements.all()).hasSize(4);
  }

  @Test
  void the_page_is_personal_and_its_title_is_not() {
    var answer = browser.get(launch("Amira") + "/");

    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.page().title()).isEqualTo("Your Parent Hub");
  }

  private Browser browser;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(port);
  }

  private String launch(String name) {
    return Door.launch(browser, "amira", name, Role.LEARNER);
  }

  private Document hub(String name) {
    return page(launch(name));
  }

  private Document page(String launch) {
    var answer = browser.get(launch + "/");
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }

  private void firstCameOn(String day) {
    db.sql("UPDATE enrolment SET first_seen_at = CAST(:day AS TIMESTAMP WITH TIME ZONE)").param("day", day).update();
  }
}
