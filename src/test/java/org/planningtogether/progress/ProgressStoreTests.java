package org.planningtogether.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningtogether.support.Courses.catalogue;
import static org.planningtogether.support.Courses.course;
import static org.planningtogether.support.Courses.module;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.Course;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.progress.Step.Elearning;
import org.planningtogether.progress.Step.ModuleStep;
import org.planningtogether.support.Database;
import org.planningtogether.support.Databases;

@Databases
class ProgressStoreTests {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final CourseKey HERE = new CourseKey("https://lms.example", "client", "1", "course-7");
  private static final Step ONE = new ModuleStep(new ModuleId("1"));
  private static final Step TWO = new ModuleStep(new ModuleId("2"));
  private static final Course COURSE = course(module("1"), module("2"));

  private final Database database;
  private final List<Object> published = new CopyOnWriteArrayList<>();
  private EnrolmentId amira;

  ProgressStoreTests(Database database) {
    this.database = database;
  }

  @BeforeEach
  void somebody() {
    amira = Enrolled.learner(database, HERE, "amira").id();
  }

  @Test
  void starting_twice_records_it_once() {
    does(progress -> progress.start(amira, ONE));
    does(progress -> progress.start(amira, ONE));

    assertThat(published)
        .containsExactly(new StepStarted(amira, ONE, NOW), new StepStarted(amira, new Elearning(), NOW));
  }

  @Test
  void completing_twice_records_it_once() {
    does(progress -> progress.start(amira, ONE));
    published.clear();

    does(progress -> progress.complete(amira, ONE));
    does(progress -> progress.complete(amira, ONE));

    assertThat(published).containsExactly(new StepCompleted(amira, ONE, NOW, NOW));
    assertThat(standing().of(new ModuleId("1"))).get().isInstanceOf(ModuleStanding.Done.class);
  }

  @Test
  void finishing_the_last_module_finishes_the_elearning() {
    does(progress -> progress.complete(amira, TWO));
    published.clear();

    does(progress -> progress.complete(amira, ONE));

    assertThat(published)
        .containsExactly(
            new StepStarted(amira, ONE, NOW),
            new StepCompleted(amira, ONE, NOW, NOW),
            new StepCompleted(amira, new Elearning(), NOW, NOW));
    assertThat(standing().doneAt()).isEqualTo(NOW);
  }

  @Test
  void a_hundred_completions_at_once_record_and_publish_once() throws Exception {
    atOnce(IntStream.range(0, 100).mapToObj(i -> (Consumer<Progress>) progress -> progress.complete(amira, ONE)));

    assertThat(published)
        .containsExactlyInAnyOrder(
            new StepStarted(amira, ONE, NOW),
            new StepStarted(amira, new Elearning(), NOW),
            new StepCompleted(amira, ONE, NOW, NOW));
  }

  @Test
  void two_tabs_that_finish_the_last_two_modules_at_once_finish_the_elearning_once() throws Exception {
    for (int round = 0; round < 20; round++) {
      var somebody = Enrolled.learner(database, HERE, "round " + round).id();
      published.clear();

      atOnce(Stream.of(ONE, TWO).map(step -> progress -> progress.complete(somebody, step)));

      assertThat(published).filteredOn(StepCompleted.class::isInstance).hasSize(3);
      assertThat(published).contains(new StepCompleted(somebody, new Elearning(), NOW, NOW));
    }
  }

  @Test
  void a_listener_that_fails_takes_the_fact_back() {
    var progress =
        new Progress(
            new StepRecords(database.jdbc()),
            catalogue(COURSE),
            event -> {
              throw new IllegalStateException("no room in the outbox");
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThatThrownBy(
            () -> database.transactions().executeWithoutResult(transaction -> progress.complete(amira, ONE)))
        .hasMessage("no room in the outbox");

    assertThat(standing().isNew()).isTrue();
  }

  @Test
  void each_quarter_is_published_once_and_never_after_the_end() {
    does(progress -> progress.advance(amira, ONE, 1, 8));
    does(progress -> progress.advance(amira, ONE, 2, 8));
    does(progress -> progress.advance(amira, ONE, 2, 8));
    does(progress -> progress.advance(amira, ONE, 7, 8));
    does(progress -> progress.advance(amira, ONE, 3, 8));
    does(progress -> progress.advance(amira, ONE, 7, 8));
    does(progress -> progress.complete(amira, ONE));
    does(progress -> progress.advance(amira, ONE, 4, 8));

    assertThat(published)
        .filteredOn(StepAdvanced.class::isInstance)
        .containsExactly(new StepAdvanced(amira, ONE, 25, NOW), new StepAdvanced(amira, ONE, 75, NOW));
    assertThat(standing().of(new ModuleId("1"))).get().isInstanceOf(ModuleStanding.Done.class);
  }

  @Test
  void pages_done_are_remembered_as_they_were_told_last() {
    does(progress -> progress.advance(amira, ONE, 3, 6));
    does(progress -> progress.advance(amira, ONE, 3, 8));

    assertThat(standing().of(new ModuleId("1")))
        .contains(new ModuleStanding.InProgress(new ModuleId("1"), NOW, 3, 8));
  }

  @Test
  void more_pages_than_there_are_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> does(progress -> progress.advance(amira, ONE, 5, 4)))
        .hasMessage("Not a progress: 5 of 4 pages");
  }

  @Test
  void everybody_who_only_waited_for_a_withdrawn_module_has_finished() {
    does(progress -> progress.complete(amira, ONE));
    published.clear();
    var shorter = course(module("1"));
    var settling =
        new WithdrawnModules(new StepRecords(database.jdbc()), catalogue(shorter), progress(shorter));

    settling.settle();
    settling.settle();

    assertThat(published).containsExactly(new StepCompleted(amira, new Elearning(), NOW, NOW));
  }

  @Test
  void many_are_read_at_once_and_one_of_whom_nothing_is_recorded_is_among_them() {
    var ben = Enrolled.learner(database, HERE, "ben").id();
    does(progress -> progress.complete(amira, ONE));

    var standings = progress(COURSE).ofAll(List.of(amira, ben));

    assertThat(standings.get(amira).isNew()).isFalse();
    assertThat(standings.get(ben).isNew()).isTrue();
    assertThat(progress(COURSE).ofAll(List.of())).isEmpty();
  }

  private Standing standing() {
    return progress(COURSE).of(amira);
  }

  private void does(Consumer<Progress> change) {
    database.transactions().executeWithoutResult(transaction -> change.accept(progress(COURSE)));
  }

  private void atOnce(Stream<Consumer<Progress>> changes) throws Exception {
    List<Callable<Object>> tasks = changes.<Callable<Object>>map(change -> Executors.callable(() -> does(change))).toList();
    try (var threads = Executors.newCachedThreadPool()) {
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  private Progress progress(Course course) {
    return new Progress(
        new StepRecords(database.jdbc()), catalogue(course), published::add, Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
