package org.planningtogether.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.service.Drift;
import org.planningtogether.lti.service.Member;
import org.planningtogether.lti.service.Roster;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Clause;
import org.planningtogether.support.Door;
import org.planningtogether.support.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ReportApplication.Started
class ReportPageTests {

  private static final Step ONE = new Step.ModuleStep(new ModuleId("1"));
  private static final Step TWO = new Step.ModuleStep(new ModuleId("2"));

  @LocalServerPort private int port;
  @Autowired private JdbcClient db;
  @Autowired private Enrolments enrolments;
  @Autowired private Progress progress;
  @Autowired private Outbox outbox;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private StatementCount statements;
  @Autowired private ReportApplication.Platform platform;
  private Browser browser;

  @BeforeEach
  void nobodyHasComeYet() {
    db.sql("DELETE FROM enrolment").update();
    db.sql("DELETE FROM outbox_parcel").update();
    platform.roster = new Roster(List.of(), null, null);
    platform.drifts = List.of();
    platform.believed = false;
    browser = new Browser(port);
  }

  @Test
  void each_person_shows_with_the_days_on_which_they_finished() {
    var amira = learner("amira", "Amira Khan");
    var ben = learner("ben", "Ben Hall");
    progress.complete(amira, ONE);
    progress.complete(amira, TWO);
    progress.start(ben, ONE);
    finishedOn("2026-11-22T09:00:00Z");

    var page = report(Role.INSTRUCTOR);

    assertThat(row(page, "Amira Khan").select("td").eachText())
        .containsExactly("2 of 2 finished, the last one on 22 November 2026", "22 November 2026", "Nothing");
    assertThat(row(page, "Ben Hall").select("td").eachText())
        .containsExactly("None finished yet Part 1 is in progress", "Not yet", "Nothing");
    assertThat(page.select("main").text()).contains("1 of 2 people have finished the e-learning.");
  }

  @Test
  void a_person_without_a_name_has_a_short_mark() {
    var amira = learner("amira", null);

    assertThat(report(Role.INSTRUCTOR).select("tbody th").text())
        .isEqualTo("No name given (%s)".formatted(amira.toString().substring(0, 8)));
  }

  @Test
  void who_is_in_the_list_of_the_platform_and_never_came_shows_too() {
    learner("amira", null);
    roster(new Member("amira", "Amira Khan", Set.of(Role.LEARNER)), new Member("chi", "Chi Okafor", Set.of(Role.LEARNER)),
        new Member("tom", "Tom Trainer", Set.of(Role.INSTRUCTOR)));

    var page = report(Role.INSTRUCTOR);

    assertThat(page.select("tbody th").eachText())
        .containsExactly("Amira Khan", "Chi Okafor Has not opened the course yet");
    assertThat(page.select("main").text()).contains("was read from your site on 22 November 2026, 09:00");
  }

  @Test
  void who_has_left_the_course_is_marked() {
    learner("amira", "Amira Khan");
    roster(new Member("chi", "Chi Okafor", Set.of(Role.LEARNER)));

    assertThat(report(Role.INSTRUCTOR).select("tbody th").eachText())
        .contains("Amira Khan Not in your site’s list any more");
  }

  @Test
  void a_roster_that_fails_is_said_and_breaks_nothing() {
    learner("amira", "Amira Khan");
    platform.roster = new Roster(List.of(), null, "the platform answered 503");

    var page = report(Role.INSTRUCTOR);

    assertThat(page.select("main").text()).contains("We could not read the list").contains("the platform answered 503");
    assertThat(page.select("tbody th").text()).isEqualTo("Amira Khan");
  }

  @Test
  @Clause("THREAT-33")
  void a_list_that_lacks_most_people_is_used_when_a_trainer_says_so() {
    platform.roster =
        new Roster(
            List.of(new Member("chi", "Chi Okafor", Set.of(Role.LEARNER))),
            Instant.parse("2026-11-22T09:00:00Z"),
            null,
            true);
    var launch = trainer(Role.INSTRUCTOR);
    var page = browser.get(launch + "/trainer").page();
    assertThat(page.select("main").text()).contains("leaves out more than half of the people");

    var answer = browser.post(page.selectFirst("form[action$=use-list]").attr("action"));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(platform.believed).isTrue();
  }

  @Test
  @Clause("THREAT-33")
  void nobody_but_those_who_run_the_course_says_which_list_is_right() {
    platform.roster = new Roster(List.of(), Instant.parse("2026-11-22T09:00:00Z"), null, true);

    for (var role : List.of(Role.TEACHING_ASSISTANT, Role.LEARNER)) {
      var launch = trainer(role);
      assertThat(browser.post(launch + "/trainer/use-list").status()).isEqualTo(404);
    }

    assertThat(report(Role.TEACHING_ASSISTANT).select("form")).isEmpty();
    assertThat(platform.believed).isFalse();
  }

  @Test
  void a_gradebook_that_shows_something_else_is_told_and_nothing_is_offered() {
    var amira = learner("amira", "Amira Khan");
    var now = Instant.parse("2026-11-22T03:00:00Z");
    platform.drifts =
        List.of(
            new Drift(amira, "module:2", Drift.Kind.OTHER, now),
            new Drift(amira, "course", Drift.Kind.NONE, now),
            new Drift(amira, "module:1", Drift.Kind.NEWER, now));

    var page = report(Role.INSTRUCTOR);

    var lines = page.select("main .govuk-inset-text li").eachText();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("The gradebook shows another grade for Amira Khan: Part 2");
    assertThat(lines.get(1)).startsWith("The gradebook shows no grade for Amira Khan: ");
    assertThat(lines.get(2)).startsWith("The gradebook keeps a newer grade for Amira Khan: Part 1");
    assertThat(page.select("form")).isEmpty();
  }

  @Test
  void a_gradebook_that_shows_what_was_sent_is_not_spoken_of() {
    learner("amira", "Amira Khan");

    assertThat(report(Role.INSTRUCTOR).select("main h2")).isEmpty();
  }

  @Test
  void those_who_have_finished_can_be_left_out() {
    var amira = learner("amira", "Amira Khan");
    learner("ben", "Ben Hall");
    progress.complete(amira, ONE);
    progress.complete(amira, TWO);

    var link = report(Role.INSTRUCTOR).selectFirst("a:contains(not finished)").attr("href");

    assertThat(browser.get(link).page().select("tbody th").eachText()).containsExactly("Ben Hall");
  }

  @Test
  void what_is_owed_is_said_with_the_reason() {
    var amira = learner("amira", "Amira Khan");
    owe("score", "a", amira);
    owe("statement", "b", amira);
    owe("statement", "c", amira);
    failed("statement", "the record store answered 503", "owed");

    var lines = row(report(Role.INSTRUCTOR), "Amira Khan").select(".people__owed").eachText();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("1 grade for the gradebook: on the way.");
    assertThat(lines.get(1))
        .startsWith("2 records for the record store: waiting since ")
        .endsWith("We keep trying. Last answer: the record store answered 503");
  }

  @Test
  void what_is_on_its_way_needs_nobody_to_send_it_again() {
    owe("score", "a", learner("amira", "Amira Khan"));

    assertThat(report(Role.INSTRUCTOR).select("form")).isEmpty();
  }

  @Test
  void what_was_given_up_goes_again_when_a_trainer_says_so() {
    var amira = learner("amira", "Amira Khan");
    owe("score", "a", amira);
    failed("score", "the gradebook column is gone", "given-up");
    var launch = trainer(Role.INSTRUCTOR);
    var page = browser.get(launch + "/trainer").page();
    assertThat(row(page, "Amira Khan").text()).contains("Not tried again until somebody sends it again");

    var form = row(page, "Amira Khan").selectFirst("form");
    var answer = browser.post(form.attr("action"), "participant", form.selectFirst("input").val());

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo(launch + "/trainer");
    assertThat(db.sql("SELECT state FROM outbox_parcel").query(String.class).list()).containsExactly("owed");
  }

  @Test
  void a_teaching_assistant_reads_and_sends_nothing() {
    var amira = learner("amira", "Amira Khan");
    owe("score", "a", amira);
    failed("score", "the gradebook column is gone", "given-up");
    var launch = trainer(Role.TEACHING_ASSISTANT);

    assertThat(browser.get(launch + "/trainer").page().select("form")).isEmpty();
    assertThat(browser.post(launch + "/trainer/send-again", "participant", amira.toString()).status()).isEqualTo(404);
  }

  @Test
  @Clause("THREAT-18")
  void nobody_reaches_into_another_course() {
    var elsewhere =
        enrolments
            .open(
                new CourseKey("https://lms.example", "client", "1", "other"),
                "dora",
                "Dora",
                Set.of(Role.LEARNER),
                "en")
            .id();
    owe("score", "a", elsewhere);
    failed("score", "gone", "given-up");

    var launch = trainer(Role.INSTRUCTOR);

    assertThat(browser.get(launch + "/trainer").body()).doesNotContain("Dora");
    assertThat(browser.post(launch + "/trainer/send-again", "participant", elsewhere.toString()).status())
        .isEqualTo(404);
    assertThat(db.sql("SELECT state FROM outbox_parcel").query(String.class).list()).containsExactly("given-up");
  }

  @Test
  void for_everybody_else_there_is_no_such_page() {
    for (var role : List.of(Role.LEARNER, Role.CONTENT_DEVELOPER, Role.MENTOR)) {
      var launch = Door.launch(browser, "amira", "Amira", role);

      var refused = browser.get(launch + "/trainer");

      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.page().selectFirst("h1").text())
          .isEqualTo(browser.get(launch + "/there-is-no-such-page").page().selectFirst("h1").text());
    }
  }

  @Test
  void names_are_text_and_never_markup() {
    learner("amira", "<img src=x onerror=alert(1)>");

    var page = report(Role.ADMINISTRATOR);

    assertThat(page.select("tbody th").text()).isEqualTo("<img src=x onerror=alert(1)>");
    assertThat(page.select("tbody img")).isEmpty();
  }

  @Test
  void many_people_cost_no_more_statements_than_one() {
    learner("amira", "Amira");
    var launch = trainer(Role.INSTRUCTOR);
    statements.forget();
    browser.get(launch + "/trainer");
    var forOne = statements.all().size();
    for (int i = 0; i < 50; i++) {
      var id = learner("learner " + i, "Learner " + i);
      progress.complete(id, ONE);
      owe("score", "score " + i, id);
    }

    statements.forget();
    browser.get(launch + "/trainer");

    assertThat(statements.all()).hasSize(forOne).hasSize(5);
  }

  @Test
  void each_cell_names_its_column_for_small_screens() {
    learner("amira", "Amira");

    assertThat(report(Role.INSTRUCTOR).select("tbody td").eachAttr("data-label"))
        .containsExactly("Parts", "E-learning finished", "Not yet delivered");
  }

  private EnrolmentId learner(String subject, @Nullable String name) {
    return enrolments.open(Door.COURSE, subject, name, Set.of(Role.LEARNER), "en").id();
  }

  private void roster(Member... members) {
    platform.roster = new Roster(List.of(members), Instant.parse("2026-11-22T09:00:00Z"), null);
  }

  private void owe(String channel, String parcel, EnrolmentId owner) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(transaction -> outbox.put(channel, parcel, owner.value(), "{}"));
  }

  private void failed(String channel, String reason, String state) {
    db.sql("UPDATE outbox_parcel SET attempts = 3, last_error = :reason, state = :state WHERE channel = :channel")
        .param("reason", reason)
        .param("state", state)
        .param("channel", channel)
        .update();
  }

  private void finishedOn(String moment) {
    db.sql(
            """
            UPDATE step_progress
               SET completed_at = CAST(:moment AS TIMESTAMP WITH TIME ZONE)
             WHERE completed_at IS NOT NULL
            """)
        .param("moment", moment)
        .update();
  }

  private String trainer(Role role) {
    return Door.launch(browser, "tom", "Tom Trainer", role);
  }

  private Document report(Role role) {
    var answer = browser.get(trainer(role) + "/trainer");
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }

  private static Element row(Document page, String name) {
    return page.select("tbody tr").stream()
        .filter(row -> row.selectFirst("th").text().startsWith(name))
        .findFirst()
        .orElseThrow();
  }
}
