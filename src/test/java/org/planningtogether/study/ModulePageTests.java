package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.support.Database;
import org.planningtogether.support.StatementCount;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The way through the modules: what opens, where a page leads, what is left, and when it is finished. */
@StudyApplication.Started
class ModulePageTests {

  @Autowired
  private MockMvc mvc;

  @Autowired
  private StatementCount statements;

  @Autowired
  private TestClock clock;

  private Learner learner;

  @BeforeEach
  void somebody() {
    learner = Learner.newAt(mvc);
  }

  @Test
  void the_course_lists_its_modules_as_links_and_says_what_comes_first() throws Exception {
    var list = learner.gets("/course");

    assertThat(list.page().select("a[href=/course/1]").text()).isEqualTo("Part 1: Welcome");
    assertThat(list.page().select("a[href=/course/2]").text()).isEqualTo("Part 2: One of each");
    assertThat(list.text(".govuk-task-list")).contains("Opens when you have finished part 1.");
  }

  @Test
  void titles_and_addresses_say_nothing_of_the_subject() throws Exception {
    var page = learner.gets("/course/1/2");

    assertThat(page.page().title()).isEqualTo("Page 2 of 2, part 1");
    assertThat(learner.gets("/course/2/check").page().title()).isEqualTo("Part 2");
  }

  @Test
  void a_page_says_where_it_stands_why_it_matters_and_where_help_is() throws Exception {
    var page = learner.gets("/course/1/1");

    assertThat(page.text("main h1")).isEqualTo("What this is");
    assertThat(page.text("[data-why]")).isEqualTo("Why this matters for your child Children like calm.");
    assertThat(page.text(".study-place")).contains("Page 1 of 2", "About 3 minutes left in this part");
    assertThat(page.text("[data-not-my-situation]")).contains("That is fine.");
    assertThat(page.page().select("[data-helplines] a[href=tel:116123]")).hasSize(1);
  }

  @Test
  void the_first_page_of_all_says_what_is_recorded_and_the_next_does_not_repeat_it() throws Exception {
    assertThat(learner.gets("/course/1/1").text("main")).contains("Before you start");
    assertThat(learner.gets("/course/1/1").text("main")).doesNotContain("Before you start");
  }

  @Test
  void a_module_on_a_hard_subject_says_so_on_its_first_page() throws Exception {
    learner.pastTheStart();

    assertThat(learner.gets("/course/2/check").text(".study-note")).contains("This part asks a lot.");
    assertThat(learner.gets("/course/2/sort").page().select(".study-note")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/course/9", "/course/1/9", "/course/9/1", "/course/9/done", "/course/A b", "/course/1/<b>"})
  void what_is_not_there_is_not_found(String path) throws Exception {
    assertThat(learner.gets(path).status()).isEqualTo(404);
    assertThat(learner.sends(path).status()).isIn(404, 405);
  }

  @Test
  void a_locked_module_says_calmly_what_to_do_first() throws Exception {
    for (var path : new String[] {"/course/2", "/course/2/check", "/course/2/done"}) {
      var page = learner.gets(path);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text("main h1")).isEqualTo("This part opens a little later");
      assertThat(page.page().select("main a[href=/course/1]")).hasSize(1);
    }
  }

  @Test
  void nothing_that_is_sent_to_a_locked_module_is_kept() throws Exception {
    long before = rows("activity_answer");

    assertThat(learner.sends("/course/2/check", "several.choice", "a").text("main h1"))
        .isEqualTo("This part opens a little later");
    assertThat(rows("activity_answer")).isEqualTo(before);
  }

  @Test
  void a_page_saves_and_leads_to_the_next_and_the_last_to_the_end() throws Exception {
    assertThat(learner.gets("/course/1").location()).isEqualTo("/course/1/1");

    var first = learner.sends("/course/1/1");
    var last = learner.sends("/course/1/2", "who.choice", "me");

    assertThat(first.status()).isEqualTo(303);
    assertThat(first.location()).isEqualTo("/course/1/2");
    assertThat(last.location()).isEqualTo("/course/1/done");
  }

  @Test
  void every_page_has_one_main_form_that_leads_to_itself() throws Exception {
    var form = learner.gets("/course/1/2").page().select("form[data-form=page]");

    assertThat(form).hasSize(1);
    assertThat(form.attr("action")).isEqualTo("/course/1/2");
    assertThat(form.attr("method")).isEqualTo("post");
  }

  @Test
  void another_device_goes_on_at_the_same_page_with_the_same_answers() throws Exception {
    learner.sends("/course/1/1");
    clock.advance(Duration.ofMinutes(1));
    learner.gets("/course/1/2");
    learner.sends("/course/1/2", "stay", "who", "who.choice", "all");

    var elsewhere = learner.elsewhere();

    assertThat(elsewhere.gets("/course/1").location()).isEqualTo("/course/1/2");
    assertThat(elsewhere.gets("/course/1/2").page().select("input[value=all][checked]")).hasSize(1);
  }

  @Test
  void a_finished_module_opens_the_next_and_leads_to_its_end() throws Exception {
    learner.pastTheStart();

    assertThat(learner.gets("/course/1/done").text("main h1")).isEqualTo("You have finished part 1");
    assertThat(learner.gets("/course/1/done").page().select("main a[href=/course/2]").text()).isEqualTo("Go on to part 2");
    assertThat(learner.gets("/course/1").location()).isEqualTo("/course/1/done");
    assertThat(learner.gets("/course/2").location()).isEqualTo("/course/2/check");
  }

  @Test
  void pages_that_were_skipped_by_address_are_named_kindly_with_links() throws Exception {
    learner.gets("/course/1/2");
    learner.sends("/course/1/2", "who.choice", "me");

    var end = learner.gets("/course/1/done");

    assertThat(end.text("main h1")).isEqualTo("Nearly there");
    assertThat(end.page().select("[data-left] a").eachAttr("href")).containsExactly("/course/1/1");
    learner.gets("/course/1/1");
    assertThat(learner.gets("/course/1/done").text("main h1")).isEqualTo("You have finished part 1");
  }

  @Test
  void a_page_that_was_looked_at_and_not_sent_is_still_waiting() throws Exception {
    learner.gets("/course/1/1");
    learner.gets("/course/1/2");

    assertThat(learner.gets("/course/1/done").page().select("[data-left] a").eachAttr("href"))
        .containsExactly("/course/1/2");
  }

  @Test
  void a_module_is_finished_once_from_however_many_tabs() throws Exception {
    learner.sends("/course/1/1");
    try (var threads = Executors.newCachedThreadPool()) {
      var tab = (Callable<String>) () -> learner.elsewhere().sends("/course/1/2", "who.choice", "me").location();

      assertThat(threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> tab).toList()))
          .allMatch(done -> done.resultNow().equals("/course/1/done"));
    }

    assertThat(learner.gets("/course/1/done").text("main h1")).isEqualTo("You have finished part 1");
  }

  @Test
  void an_anonymous_visitor_reads_everything_and_nothing_is_recorded() throws Exception {
    var anonymous = Learner.anonymousAt(mvc);
    long before = rows("page_visit") + rows("activity_answer") + rows("step_progress");

    assertThat(anonymous.gets("/course/2").location()).isEqualTo("/course/2/check");
    assertThat(anonymous.gets("/course/2/check").text("main h1")).isEqualTo("Check");
    assertThat(anonymous.sends("/course/2/check", "several.choice", "a").location()).isEqualTo("/course/2/sort");
    assertThat(anonymous.gets("/course/2/done").text("main")).contains("nothing is recorded");
    assertThat(rows("page_visit") + rows("activity_answer") + rows("step_progress")).isEqualTo(before);
  }

  @Test
  void welsh_pages_stand_in_welsh_and_others_say_that_they_are_english() throws Exception {
    var list = learner.getsIn("cy", "/course");
    learner.pastTheStart();
    var page = learner.getsIn("cy", "/course/2/sort");

    assertThat(list.page().select("a[href=/course/1]").text()).endsWith(": Croeso");
    assertThat(page.page().select("article[lang=en] h1").text()).isEqualTo("Sort");
  }

  @Test
  void a_page_costs_few_statements_however_many_answers_it_has() throws Exception {
    learner.pastTheStart();
    learner.gets("/course/2/sort");
    statements.forget();

    learner.gets("/course/2/sort");

    assertThat(statements.all()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void the_list_of_modules_costs_few_statements() throws Exception {
    learner.pastTheStart();
    statements.forget();

    learner.gets("/course");

    assertThat(statements.all()).hasSizeLessThanOrEqualTo(5);
  }

  private static long rows(String table) {
    return Database.H2.jdbc().sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }

  @Test
  void each_passage_says_in_which_language_it_stands() throws Exception {
    var page = learner.getsIn("cy", "/course/1/1").page();

    assertThat(page.select("article, article .study-why, article .study-body").eachAttr("lang"))
        .containsExactly("cy", "cy", "cy");

    var partly = learner.getsIn("cy", "/course/1/2").page();

    assertThat(partly.selectFirst("article").attr("lang")).isEqualTo("cy");
    assertThat(partly.selectFirst(".study-why").attr("lang")).isEqualTo("en");
    assertThat(partly.selectFirst(".study-activity").attr("lang")).isEqualTo("en");
  }
}
