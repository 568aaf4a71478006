package org.planningtogether.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planningtogether.course.Course;
import org.planningtogether.support.Courses;

class DeadlineTests {

  private static final Course COURSE = Courses.course(Courses.module("1"));

  @Test
  void the_day_counts_from_the_first_visit_where_the_courts_are() {
    assertThat(deadline("2026-11-22T09:00:00Z", null, "2026-11-22T09:00:00Z"))
        .isEqualTo(new Deadline(LocalDate.of(2026, 12, 2), 10, true));
    assertThat(deadline("2026-07-01T23:30:00Z", null, "2026-07-01T23:30:00Z").day())
        .isEqualTo(LocalDate.of(2026, 7, 12));
  }

  @Test
  void the_last_day_is_not_over_until_it_ends_there() {
    assertThat(deadline("2026-07-01T09:00:00Z", null, "2026-07-11T22:59:00Z").isPast()).isFalse();
    assertThat(deadline("2026-07-01T09:00:00Z", null, "2026-07-11T23:00:00Z").isPast()).isTrue();
  }

  @Test
  void more_time_adds_to_the_first_day_and_is_had_once() {
    var deadline = deadline("2026-11-22T09:00:00Z", "2026-11-30T09:00:00Z", "2026-11-30T09:00:00Z");

    assertThat(deadline).isEqualTo(new Deadline(LocalDate.of(2026, 12, 7), 7, false));
  }

  @Test
  void asked_for_after_the_day_it_counts_from_when_it_was_asked_for() {
    var deadline = deadline("2026-11-22T09:00:00Z", "2026-12-20T09:00:00Z", "2026-12-20T09:00:00Z");

    assertThat(deadline.day()).isEqualTo(LocalDate.of(2026, 12, 25));
    assertThat(deadline.isPast()).isFalse();
  }

  private static Deadline deadline(String firstVisit, @Nullable String askedAt, String now) {
    return Deadline.of(
        COURSE, Instant.parse(firstVisit), askedAt == null ? null : Instant.parse(askedAt), Instant.parse(now));
  }
}
