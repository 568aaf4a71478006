package org.planningtogether.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.support.Courses.course;
import static org.planningtogether.support.Courses.module;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.Course;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;

class StandingTests {

  private static final EnrolmentId AMIRA = new EnrolmentId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant END = Instant.parse("2026-11-23T09:00:00Z");
  private static final Course COURSE = course(module("1"), module("2", "1"), module("8", "1", "2"));

  @Test
  void at_first_only_modules_without_prerequisites_are_open() {
    var standing = standing(COURSE);

    assertThat(standing.modules())
        .containsExactly(
            new ModuleStanding.NotStarted(id("1")),
            new ModuleStanding.Locked(id("2"), List.of(id("1"))),
            new ModuleStanding.Locked(id("8"), List.of(id("1"), id("2"))));
    assertThat(standing.isNew()).isTrue();
    assertThat(standing.next()).contains(new ModuleStanding.NotStarted(id("1")));
  }

  @Test
  void a_step_opens_when_all_its_prerequisites_are_done() {
    assertThat(standing(COURSE, done("module:1")).of(id("8")))
        .contains(new ModuleStanding.Locked(id("8"), List.of(id("2"))));
    assertThat(standing(COURSE, done("module:1"), done("module:2")).of(id("8")))
        .contains(new ModuleStanding.NotStarted(id("8")));
  }

  @Test
  void a_module_once_started_stays_open_when_the_course_asks_for_more() {
    var standing = standing(COURSE, started("module:8", 1));

    assertThat(standing.of(id("8"))).contains(new ModuleStanding.InProgress(id("8"), START, 1, 4));
  }

  @Test
  void what_was_started_comes_before_what_was_not() {
    var later = course(module("1"), module("2"));

    assertThat(standing(later, started("module:2", 1)).next()).map(ModuleStanding::module).contains(id("2"));
  }

  @Test
  void nothing_comes_next_when_all_is_done() {
    var standing = standing(course(module("1")), done("module:1"), done("course"));

    assertThat(standing.next()).isEmpty();
    assertThat(standing.isDone()).isTrue();
  }

  @Test
  void a_module_added_later_does_not_undo_the_elearning() {
    var standing = standing(COURSE, done("module:1"), done("module:2"), done("course"));

    assertThat(standing.isDone()).isTrue();
    assertThat(standing.next()).map(ModuleStanding::module).contains(id("8"));
  }

  @Test
  void a_withdrawn_module_keeps_nobody_waiting_and_does_not_show() {
    var withoutTheFirst = course(module("2", "1"));

    var standing = standing(withoutTheFirst, started("module:1", 2));

    assertThat(standing.modules()).containsExactly(new ModuleStanding.NotStarted(id("2")));
  }

  @Test
  void minutes_left_are_those_of_the_pages_not_yet_done() {
    var standing = standing(COURSE, done("module:1"), started("module:2", 3));

    assertThat(standing.minutesLeft(COURSE)).isEqualTo(2 + 8);
  }

  @Test
  void more_pages_done_than_a_shortened_module_has_leave_no_minutes() {
    var standing = standing(COURSE, started("module:1", 9));

    assertThat(standing.modules().getFirst().minutesLeft(COURSE.modules().getFirst())).isZero();
  }

  @Test
  void a_module_no_longer_locked_for_those_who_run_the_course_is_just_not_started() {
    assertThat(standing(COURSE).unlocked().modules()).allMatch(ModuleStanding::isOpen);
  }

  private static Standing standing(Course course, StepRecord... records) {
    return Standing.of(course, Arrays.stream(records).collect(Collectors.toMap(StepRecord::step, Function.identity())));
  }

  private static StepRecord started(String step, int pages) {
    return new StepRecord(AMIRA, step, START, pages, 4, 25 * pages, null);
  }

  private static StepRecord done(String step) {
    return new StepRecord(AMIRA, step, START, 4, 4, 100, END);
  }

  private static ModuleId id(String id) {
    return new ModuleId(id);
  }
}
