package org.planningtogether.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Course;

/**
 * The day by which a parent is asked to have finished the e-learning.
 *
 * @param day the last one that counts as in time
 * @param daysLeft until then: 0 on the day itself, less than 0 afterwards
 * @param mayAskForMore whether more time can still be asked for, which is once
 */
public record Deadline(LocalDate day, long daysLeft, boolean mayAskForMore) {

  /** Where the courts are whose parents come here: a day ends when it ends there. */
  public static final ZoneId COURTS = ZoneId.of("Europe/London");

  /** @param askedAt when more time was asked for, or null: it counts from that day, if the first one was over by then */
  static Deadline of(Course course, Instant firstVisit, @Nullable Instant askedAt, Instant now) {
    var first = day(firstVisit).plusDays(course.daysToFinish());
    var last = askedAt == null ? first : later(first, day(askedAt)).plusDays(course.moreDays());
    return new Deadline(last, ChronoUnit.DAYS.between(day(now), last), askedAt == null);
  }

  public boolean isPast() {
    return daysLeft < 0;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, COURTS);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
