package org.planningtogether.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.service.EarlierIds;
import org.planningtogether.lti.service.Member;
import org.planningtogether.lti.service.Roster;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReportApplication.Started
class CompletionPageTests {

  private static final Step ONE = new Step.ModuleStep(new ModuleId("1"));
  private static final Step TWO = new Step.ModuleStep(new ModuleId("2"));

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private Enrolments enrolments;
  @Autowired private Progress progress;
  @Autowired private StatementCount statements;
  @Autowired private ReportApplication.Platform platform;
  private Browser browser;

  @BeforeEach
  void nobodyHasComeYet() {
    db.sql("DELETE FROM enrolment").update();
    platform.roster = new Roster(List.of(), null, null);
    platform.earlier = List.of();
    browser = new Browser(port);
  }

  @Test
  void a_trainer_sees_what_a_parent_has_done_and_when() {
    var amira = learner("amira", "Amira Khan");
    progress.complete(amira, ONE);
    progress.advance(amira, TWO, 1, 4);
    db.sql("UPDATE step_progress SET started_at = CAST('2026-11-20T09:00:00Z' AS TIMESTAMP WITH TIME ZONE)").update();
    db.sql("UPDATE step_progress SET completed_at = CAST('2026-11-22T09:00:00Z' AS TIMESTAMP WITH TIME ZONE) WHERE completed_at IS NOT NULL").update();
    var launch = trainer(Role.INSTRUCTOR);

    var link = browser.get(launch + "/trainer").page().selectFirst("a:contains(Amira Khan)").attr("href");
    var page = browser.get(link).page();

    assertThat(page.select("main h1").text()).isEqualTo("Amira Khan");
    assertThat(page.select("dt").eachText())
        .containsExactly("Part 1: Title of 1", "Part 2: Title of 2", "E-learning finished");
    assertThat(page.select("dd").eachText())
        .containsExactly(
            "Started on 20 November 2026, finished on 22 November 2026",
            "Started on 20 November 2026, 1 of 4 pages done",
            "Not yet");
  }

  @Test
  void a_teaching_assistant_sees_it_too() {
    var amira = learner("amira", "Amira Khan");

    assertThat(page(trainer(Role.TEACHING_ASSISTANT), amira).select("main h1").text()).isEqualTo("Amira Khan");
  }

  @Test
  void nothing_that_somebody_wrote_is_even_read() {
    var amira = learner("amira", "Amira Khan");
    var launch = trainer(Role.INSTRUCTOR);
    statements.forget();

    page(launch, amira);

    assertThat(statements.all()).noneMatch(sql -> sql.contains("study"));
  }

  @Test
  void of_somebody_in_the_list_who_never_came_it_says_so() {
    platform.roster =
        new Roster(List.of(new Member("chi", "Chi Okafor", Set.of(Role.LEARNER))), Instant.now(), null);

    var page = page(trainer(Role.INSTRUCTOR), EnrolmentId.of(Door.COURSE, "chi"));

    assertThat(page.select("main").text()).contains("Chi Okafor", "Has not opened the course yet");
    assertThat(page.select("dd").eachText()).containsExactly("Not started", "Not started", "Not yet");
  }

  @Test
  void who_somebody_was_before_is_there_for_those_who_run_the_course_alone() {
    var amira = learner("amira", "Amira Khan");
    platform.earlier = List.of(new EarlierIds("179248902", "34212", "rl-7"));

    assertThat(page(trainer(Role.INSTRUCTOR), amira).select("main").text())
        .contains("Before, in LTI 1.1 User 34212, link rl-7, key 179248902");
    var parent = Door.launch(browser, "amira", "Amira", Role.LEARNER);
    assertThat(browser.get(parent + "/record").body()).doesNotContain("34212");
  }

  @Test
  @Clause({"THREAT-18", "THREAT-19"})
  void of_another_course_there_is_as_little_to_show_as_of_nobody() {
    var elsewhere =
        enrolments.open(new CourseKey("https://lms.example", "client", "1", "other"), "dora", "Dora", Set.of(Role.LEARNER), "en").id();
    var launch = trainer(Role.INSTRUCTOR);

    var ofDora = page(launch, elsewhere);

    assertThat(ofDora.select("main h1").text()).isEqualTo("There is nothing to show yet");
    assertThat(ofDora.select("main").html())
        .isEqualTo(page(launch, new EnrolmentId(UUID.randomUUID())).select("main").html());
  }

  @Test
  @Clause("THREAT-19")
  void for_everybody_else_there_is_no_such_page_not_even_of_themselves() {
    for (var role : List.of(Role.LEARNER, Role.CONTENT_DEVELOPER, Role.MENTOR)) {
      var launch = Door.launch(browser, "amira", "Amira", role);

      assertThat(browser.get(launch + "/trainer/" + EnrolmentId.of(Door.COURSE, "amira")).status()).isEqualTo(404);
    }
  }

  @Test
  void an_address_of_nothing_is_no_failure() {
    var launch = trainer(Role.INSTRUCTOR);

    assertThat(browser.get(launch + "/trainer/amira").status()).isEqualTo(404);
    assertThat(browser.get(launch + "/trainer/" + "-".repeat(36)).status()).isEqualTo(400);
  }

  @Test
  void a_parent_sees_what_they_have_done_themselves() {
    progress.complete(learner("amira", "Amira Khan"), ONE);
    progress.complete(learner("ben", "Ben Hall"), TWO);
    var launch = Door.launch(browser, "amira", "Amira", Role.LEARNER);

    var page = browser.get(launch + "/record").page();

    assertThat(page.select("main h1").text()).isEqualTo("What you have done");
    assertThat(page.select("dd").get(0).text()).startsWith("Started on ");
    assertThat(page.select("dd").get(1).text()).isEqualTo("Not started");
  }

  @Test
  void of_somebody_whom_the_platform_does_not_name_nothing_is_recorded() {
    assertThat(browser.get(Door.launchAnonymously(browser) + "/record").status()).isEqualTo(404);
  }

  @Test
  @Clause("THREAT-24")
  void names_are_text_and_never_markup() {
    var amira = learner("amira", "<img src=x onerror=alert(1)>");

    var page = page(trainer(Role.INSTRUCTOR), amira);

    assertThat(page.select("main h1").text()).isEqualTo("<img src=x onerror=alert(1)>");
    assertThat(page.select("main img")).isEmpty();
  }

  private EnrolmentId learner(String subject, @Nullable String name) {
    return enrolments.open(Door.COURSE, subject, name, Set.of(Role.LEARNER), "en").id();
  }

  private String trainer(Role role) {
    return Door.launch(browser, "tom", "Tom Trainer", role);
  }

  private Document page(String launch, EnrolmentId participant) {
    var answer = browser.get(launch + "/trainer/" + participant);
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }
}
