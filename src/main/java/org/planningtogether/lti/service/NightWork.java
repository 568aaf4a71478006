package org.planningtogether.lti.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.Enrolments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after each course that somebody opened within two weeks, once a night: reads its roster, so that a trainer need
 * not wait for it, and compares its gradebook with what we sent. Each course has a time of its own between one and
 * five o'clock, so that no platform is asked for all of its courses at once.
 */
@Component
class NightWork {

  static final Duration ACTIVE = Duration.ofDays(14);

  private static final Logger log = LoggerFactory.getLogger(NightWork.class);

  private static final ZoneId COURTS = ZoneId.of("Europe/London");
  private static final LocalTime FROM = LocalTime.of(1, 0);
  private static final LocalTime UNTIL = LocalTime.of(5, 0);
  private static final int LAST_MINUTE = 225;
  private static final Duration ROSTER_PATIENCE = Duration.ofMinutes(5);

  private final Enrolments enrolments;
  private final Nights nights;
  private final Rosters rosters;
  private final Gradebooks gradebooks;
  private final Clock clock;

  NightWork(Enrolments enrolments, Nights nights, Rosters rosters, Gradebooks gradebooks, Clock clock) {
    this.enrolments = enrolments;
    this.nights = nights;
    this.rosters = rosters;
    this.gradebooks = gradebooks;
    this.clock = clock;
  }

  /** Does what is due. Any number of nodes may try; what one has begun, no other does in that night. */
  @Scheduled(cron = "0 */5 1-4 * * *", zone = "Europe/London")
  void work() {
    var now = clock.instant().atZone(COURTS);
    if (now.toLocalTime().isBefore(FROM) || !now.toLocalTime().isBefore(UNTIL)) {
      return;
    }
    nights.forgetBefore(now.toLocalDate());
    for (var course : enrolments.coursesActiveSince(clock.instant().minus(ACTIVE))) {
      if (!now.toLocalTime().isBefore(timeOf(course)) && nights.claim(course, now.toLocalDate())) {
        lookAfter(course);
      }
    }
  }

  /** Always the same for the same course. */
  static LocalTime timeOf(CourseKey course) {
    return FROM.plusMinutes(Math.floorMod(CourseId.of(course).hashCode(), LAST_MINUTE));
  }

  private void lookAfter(CourseKey course) {
    try {
      rosters.refresh(course, ROSTER_PATIENCE);
      gradebooks.compare(course);
    } catch (RuntimeException e) {
      log.error("Course {} could not be looked after", CourseId.of(course), e);
    }
  }
}
