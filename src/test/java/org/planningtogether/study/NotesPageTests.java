package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StudyApplication.Started
class NotesPageTests {

  @Autowired private MockMvc mvc;
  @Autowired private StatementCount statements;

  private Learner learner;

  @BeforeEach
  void somebodyIsHere() throws Exception {
    learner = Learner.newAt(mvc).pastTheStart();
  }

  @Test
  void what_was_chosen_and_hoped_for_stands_on_one_page() throws Exception {
    learner.sends("/course/2/try", "next-weeks.choice", "walk", "next-weeks.day", "6", "next-weeks.month", "12",
        "next-weeks.year", "2026");
    learner.sends("/course/2/write", "hope.one", "She sleeps\nwell");

    var page = learner.gets("/notes").page();

    assertThat(page.select("main h2").eachText())
        .containsSubsequence("What you hope for", "What you want to try", "Someone to talk to");
    assertThat(page.select(".study-taken").text()).contains("She sleeps").contains("From 6 December 2026");
    assertThat(page.select(".study-taken a").eachAttr("href"))
        .containsExactly("/course/2/write", "/course/2/try");
    assertThat(page.title()).isEqualTo("Your notes");
  }

  @Test
  void nothing_chosen_yet_says_where_it_will_come_from() throws Exception {
    var page = learner.gets("/notes").page();

    assertThat(page.select("main").text()).contains("There is nothing here yet");
    assertThat(page.select(".study-taken")).isEmpty();
  }

  @Test
  void what_was_only_kept_on_the_way_or_taken_back_is_not_there() throws Exception {
    learner.sends("/course/2/write", "hope.one", "She sleeps well");
    learner.sends("/course/2/write", "hope.one", "");

    assertThat(learner.gets("/notes").page().select(".study-taken")).isEmpty();
  }

  @Test
  void nobody_else_sees_them() throws Exception {
    learner.sends("/course/2/write", "hope.one", "She sleeps well");

    var other = Learner.newAt(mvc).gets("/notes").page();
    var anonymous = Learner.anonymousAt(mvc).gets("/notes").page();

    assertThat(other.text()).doesNotContain("She sleeps");
    assertThat(anonymous.text()).doesNotContain("She sleeps").contains("reading without a name");
  }

  @Test
  void what_was_written_is_text_and_never_markup() throws Exception {
    learner.sends("/course/2/write", "hope.one", "<b>{0}</b>");

    var page = learner.gets("/notes").page();

    assertThat(page.select(".study-taken__text").text()).isEqualTo("<b>{0}</b>");
  }

  @Test
  void the_whole_page_costs_one_statement_for_all_parts() throws Exception {
    learner.sends("/course/2/write", "hope.one", "She sleeps well");
    statements.forget();

    learner.gets("/notes");

    assertThat(statements.all().stream().filter(sql -> sql.contains("activity_answer"))).hasSize(1);
  }
}
