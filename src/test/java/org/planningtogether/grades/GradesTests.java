package org.planningtogether.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.enrolment.Role;
import org.planningtogether.lti.service.LaunchedLink;
import org.planningtogether.lti.service.LaunchedLinks;
import org.planningtogether.lti.service.MoodleLike;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.outbox.Owed;
import org.planningtogether.progress.Progress;
import org.planningtogether.progress.Step;
import org.planningtogether.support.Clause;
import org.planningtogether.support.TestClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = GradesApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:grades;DB_CLOSE_DELAY=-1",
      "planning-together.network.allowed-private-hosts=127.0.0.1"
    })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GradesTests {
  private static final Step MODULE_1 = new Step.ModuleStep(new ModuleId("1"));
  private static final Step MODULE_2 = new Step.ModuleStep(new ModuleId("2"));

  private final Enrolments enrolments;
  private final LaunchedLinks links;
  private final Progress progress;
  private final Outbox outbox;
  private final MoodleLike moodle;
  private final TestClock clock;
  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final String subject = UUID.randomUUID().toString();

  GradesTests(
      Enrolments enrolments,
      LaunchedLinks links,
      Progress progress,
      Outbox outbox,
      MoodleLike moodle,
      TestClock clock,
      JdbcClient db,
      TransactionTemplate transactions) {
    this.enrolments = enrolments;
    this.links = links;
    this.progress = progress;
    this.outbox = outbox;
    this.moodle = moodle;
    this.clock = clock;
    this.db = db;
    this.transactions = transactions;
  }

  @Test
  @Clause("THREAT-32")
  void finishing_a_module_brings_its_link_the_whole_score() {
    var column = moodle.column("link", "", "");
    var parent = somebody(Role.LEARNER);
    launch(parent, "link", "module:2", column);

    progress.complete(parent.id(), MODULE_2);

    awaitGrade(column);
    assertThat(moodle.grade(column, subject).points()).isEqualTo(100);
    assertThat(moodle.grade(column, subject).comment()).isEqualTo("Finished on 2 December 2026");
  }

  @Test
  void each_link_gets_the_score_of_its_own_target() {
    var ofModule = moodle.column("a", "", "");
    var ofCourse = moodle.column("b", "", "");
    var ofHub = moodle.column("c", "", "");
    var parent = somebody(Role.LEARNER);
    launch(parent, "a", "module:2", ofModule);
    launch(parent, "b", "course", ofCourse);
    launch(parent, "c", "hub", ofHub);

    progress.complete(parent.id(), MODULE_2);
    awaitGrade(ofModule);
    assertThat(moodle.grade(ofCourse, subject)).isNull();

    progress.complete(parent.id(), MODULE_1);
    awaitGrade(ofCourse);
    assertThat(moodle.grade(ofHub, subject)).isNull();
  }

  @Test
  void finishing_again_sends_nothing_again() {
    var column = moodle.column("link", "", "");
    var parent = somebody(Role.LEARNER);
    launch(parent, "link", "module:2", column);
    progress.complete(parent.id(), MODULE_2);
    awaitNothingOwed(parent);
    var calls = moodle.scoreCalls().size();

    progress.complete(parent.id(), MODULE_2);
    launch(parent, "link", "module:2", column);

    assertThat(owed(parent)).isEmpty();
    assertThat(moodle.scoreCalls()).hasSize(calls);
  }

  @Test
  void a_link_launched_after_the_module_was_finished_gets_its_score_too() {
    var column = moodle.column("late", "", "");
    var parent = somebody(Role.LEARNER);
    progress.complete(parent.id(), MODULE_2);

    launch(parent, "late", "module:2", column);

    awaitGrade(column);
  }

  @Test
  void a_column_that_an_author_picked_gets_the_score_although_its_link_was_never_launched() {
    var picked = moodle.column("never", "module:1", "completion");
    var parent = somebody(Role.LEARNER);
    launch(parent, "hub", "hub", moodle.column("hub", "", ""));

    progress.complete(parent.id(), MODULE_1);

    awaitGrade(picked);
    moodle.remove(picked);
  }

  @Test
  void an_outage_delays_the_score_and_loses_nothing() {
    var column = moodle.column("link", "", "");
    var parent = somebody(Role.LEARNER);
    launch(parent, "link", "module:2", column);
    moodle.fail("/scores", 503, Map.of());
    progress.complete(parent.id(), MODULE_2);
    await().until(() -> owed(parent).stream().anyMatch(one -> one.lastError() != null));

    moodle.recover();
    clock.advance(Duration.ofSeconds(15));

    awaitGrade(column);
    awaitNothingOwed(parent);
  }

  @Test
  void what_is_owed_can_be_read_by_an_operator() {
    var parent = somebody(Role.LEARNER);
    moodle.fail("/", 503, Map.of());
    launch(parent, "link", "module:2", moodle.column("link", "", ""));
    progress.complete(parent.id(), MODULE_2);

    var bodies =
        db.sql("SELECT body FROM outbox_parcel WHERE owner_id = :owner AND parcel_key LIKE '% link %'")
            .param("owner", parent.id().value())
            .query(String.class)
            .list();

    assertThat(bodies).hasSize(1);
    assertThat(bodies.getFirst())
        .contains("\"target\":\"module:2\"", "\"link\":\"link\"")
        .contains("\"scoreGiven\":100", "\"gradingProgress\":\"FullyGraded\"")
        .doesNotContain("timestamp");
    outbox.purge(parent.id().value());
    moodle.recover();
  }

  @Test
  void nobody_but_a_learner_is_graded() {
    var trainer = somebody(Role.INSTRUCTOR);
    launch(trainer, "link", "module:2", moodle.column("link", "", ""));

    progress.complete(trainer.id(), MODULE_2);

    assertThat(owed(trainer)).isEmpty();
  }

  @Test
  void who_does_not_learn_any_more_is_not_graded() {
    var column = moodle.column("link", "", "");
    var parent = somebody(Role.LEARNER);
    launch(parent, "link", "module:2", column);
    moodle.fail("/scores", 503, Map.of());
    progress.complete(parent.id(), MODULE_2);
    await().until(() -> owed(parent).stream().anyMatch(one -> one.lastError() != null));

    somebody(Role.INSTRUCTOR);
    moodle.recover();
    clock.advance(Duration.ofSeconds(15));

    await().until(() -> owed(parent).stream().allMatch(Owed::givenUp));
    assertThat(moodle.grade(column, subject)).isNull();
  }

  @Test
  void an_author_who_tries_the_course_as_a_learner_is_not_graded() {
    var author = enrolments.open(moodle.course(), subject, null, Set.of(Role.LEARNER, Role.TEST_USER), "en");
    launch(author, "link", "module:2", moodle.column("link", "", ""));

    progress.complete(author.id(), MODULE_2);

    assertThat(owed(author)).isEmpty();
  }

  @Test
  void without_the_platforms_leave_no_score_is_owed() {
    var parent = somebody(Role.LEARNER);
    links.remember(
        moodle.course(), new LaunchedLink(parent.id(), "1", "module:2", "http://127.0.0.1/x", null, Set.of(), null));

    progress.complete(parent.id(), MODULE_2);

    assertThat(owed(parent)).isEmpty();
  }

  @Test
  void a_score_that_cannot_be_owed_takes_the_fact_back_with_it() {
    var parent = somebody(Role.LEARNER);
    launch(parent, "link", "module:2", moodle.column("link", "", ""));
    db.sql("ALTER TABLE outbox_parcel ADD CONSTRAINT full_ck CHECK (owner_id <> '%s')".formatted(parent.id())).update();

    assertThatThrownBy(() -> progress.complete(parent.id(), MODULE_2))
        .isInstanceOf(DataIntegrityViolationException.class);

    db.sql("ALTER TABLE outbox_parcel DROP CONSTRAINT full_ck").update();
    assertThat(progress.of(parent.id()).isNew()).isTrue();
  }

  private Enrolment somebody(Role role) {
    return enrolments.open(moodle.course(), subject, null, Set.of(role), "en");
  }

  private void launch(Enrolment who, String link, String target, MoodleLike.Column column) {
    transactions.executeWithoutResult(
        transaction -> links.remember(moodle.course(), moodle.link(who.id(), link, target, column)));
  }

  private void awaitGrade(MoodleLike.Column column) {
    await().until(() -> moodle.grade(column, subject) != null);
  }

  private void awaitNothingOwed(Enrolment who) {
    await().until(() -> owed(who).isEmpty());
  }

  private List<Owed> owed(Enrolment who) {
    return outbox.owedTo(List.of(who.id().value()));
  }
}
