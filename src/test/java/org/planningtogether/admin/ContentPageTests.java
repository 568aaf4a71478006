package org.planningtogether.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.FactReview;
import org.planningtogether.files.FileProblem;
import org.planningtogether.support.Browser;
import org.planningtogether.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the administrator learns about the words of the course. */
@AdminApplication.Started
class ContentPageTests {

  @LocalServerPort private int port;
  @Autowired private Catalogue catalogue;
  @Autowired private TestClock clock;
  private LocalDate today;
  private Browser browser;

  @BeforeEach
  void aCourse() {
    today = LocalDate.now(clock);
    browser = AdminApplication.signedIn(port);
  }

  @AfterEach
  void asItWas() {
    Mockito.reset(catalogue);
  }

  @Test
  void a_course_that_is_well_says_its_revision_and_that_nothing_is_due() {
    var page = browser.get("/admin/content").page();

    assertThat(page.select("main").text())
        .contains("Revision 1", "Every fact is fresh for at least 30 days more.", "All opening hours that we know are shown.");
    assertThat(page.select("[data-refused], table")).isEmpty();
    assertThat(page.select("nav a[href=/admin/content]").text()).contains("Content");
  }

  @Test
  void facts_at_or_past_their_day_are_listed_the_oldest_first() {
    facts(
        fact("fresh", today.minusDays(5), today.plusDays(31), false),
        fact("soon", today.minusDays(5), today.plusDays(30), false),
        fact("overdue", today.minusDays(100), today.minusDays(1), false));

    var rows = browser.get("/admin/content").page().select("[data-due] tbody tr");

    assertThat(rows.eachText()).hasSize(2);
    assertThat(rows.get(0).text()).contains("What overdue says", "Overdue", "content/facts.yml:7 overdue");
    assertThat(rows.get(1).text()).contains("What soon says", "Soon");
  }

  @Test
  void help_lines_whose_hours_are_left_out_are_listed() {
    facts(
        fact("printed", today.minusDays(90), today.plusDays(60), true),
        fact("left-out", today.minusDays(91), today.plusDays(60), true));

    assertThat(browser.get("/admin/content").page().select("[data-hours] tbody tr").eachText())
        .hasSize(1)
        .first().asString().contains("What left-out says");
  }

  @Test
  void changes_that_were_not_taken_are_named_with_file_and_line() {
    refused(new FileProblem("content/modules/01/en/1.md", 2, "why is missing, must be <text>"));

    assertThat(browser.get("/admin/content").page().select("[data-refused] li").eachText())
        .containsExactly("content/modules/01/en/1.md:2 why is missing, must be <text>");
  }

  @Test
  void the_overview_leads_here_when_something_needs_somebody() {
    facts(fact("overdue", today.minusDays(100), today.minusDays(1), false), fact("soon", today, today.plusDays(1), false));
    refused(new FileProblem("content/course.yml", 2, "is wrong"), new FileProblem("content/course.yml", 3, "is wrong"));

    var overview = browser.get("/admin").page();

    assertThat(overview.select(".govuk-task-list__item").eachText())
        .contains(
            "2 problems in changed files of the course, which were not taken Failing",
            "1 fact of the course is past the day to check it Have a look");
    assertThat(overview.select("main li a[href=/admin/content]")).hasSize(2);
  }

  @Test
  void it_is_for_administrators_only() {
    assertThat(new Browser(port).get("/admin/content").page().text()).doesNotContain("Revision");
  }

  private void facts(FactReview... facts) {
    Mockito.doReturn(List.of(facts)).when(catalogue).facts();
  }

  private void refused(FileProblem... problems) {
    Mockito.doReturn(List.of(problems)).when(catalogue).refused();
  }

  private static FactReview fact(String id, LocalDate checkedOn, LocalDate reviewBy, boolean hasHours) {
    return new FactReview(id, "content/facts.yml", 7, "What %s says".formatted(id), checkedOn, reviewBy, hasHours, true);
  }
}
