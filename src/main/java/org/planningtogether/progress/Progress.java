package org.planningtogether.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Course;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Role;
import org.planningtogether.enrolment.Visitor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one home of "started", "done" and "open". Each fact is recorded once, however often and from however many tabs it
 * is told, and published once, in the transaction that records it: a listener that fails takes the fact back with it.
 */
@Service
public class Progress {

  private final StepRecords records;
  private final Catalogue catalogue;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Progress(StepRecords records, Catalogue catalogue, ApplicationEventPublisher events, Clock clock) {
    this.records = records;
    this.catalogue = catalogue;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody opens a step. The first module started starts the e-learning. Safe to repeat. */
  @Transactional
  public void start(EnrolmentId enrolment, Step step) {
    start(enrolment, step, now());
  }

  /**
   * Somebody has done pages of a step. Safe to repeat; changes nothing once the step is done.
   *
   * @param done how many pages of {@code total}
   */
  @Transactional
  public void advance(EnrolmentId enrolment, Step step, int done, int total) {
    if (done < 0 || total < 1 || done > total) {
      throw new IllegalArgumentException("Not a progress: %d of %d pages".formatted(done, total));
    }
    var now = now();
    var before = records.lock(enrolment, step).orElseGet(() -> startAndLock(enrolment, step, now));
    var percent = Math.max(before.percent(), 100 * done / total);
    if (before.completedAt() != null || (before.pagesDone() == done && before.pagesTotal() == total)) {
      return;
    }
    records.advance(new StepRecord(enrolment, step.key(), before.startedAt(), done, total, percent, null));
    if (quarter(percent) > quarter(before.percent())) {
      events.publishEvent(new StepAdvanced(enrolment, step, quarter(percent), now));
    }
  }

  /** Somebody has finished a step. Finishing the last module finishes the e-learning. Safe to repeat. */
  @Transactional
  public void complete(EnrolmentId enrolment, Step step) {
    var now = now();
    start(enrolment, step, now);
    switch (step) {
      case Step.Elearning elearning -> completeOnce(enrolment, elearning, now);
      case Step.ModuleStep module -> {
        // two tabs that finish the last two modules at once must not both find the other's module unfinished
        records.lock(enrolment, new Step.Elearning());
        if (completeOnce(enrolment, module, now) && everyModuleDone(enrolment)) {
          completeOnce(enrolment, new Step.Elearning(), now);
        }
      }
    }
  }

  /** How far somebody is. */
  @Transactional(readOnly = true)
  public Standing of(EnrolmentId enrolment) {
    return Standing.of(course(), byStep(records.of(List.of(enrolment))));
  }

  /**
   * How far a visitor is. Of an anonymous one nothing is recorded, and who runs the course may look into every part of it:
   * for them no module is locked.
   */
  @Transactional(readOnly = true)
  public Standing of(Visitor visitor) {
    var standing = visitor.enrolment().map(this::of).orElseGet(() -> Standing.of(course(), Map.of()));
    var mayLookEverywhere =
        visitor.enrolment().isEmpty() || visitor.readsCourse() || visitor.is(Role.CONTENT_DEVELOPER);
    return mayLookEverywhere ? standing.unlocked() : standing;
  }

  /** How far each of many is; one statement for all. */
  @Transactional(readOnly = true)
  public Map<EnrolmentId, Standing> ofAll(Collection<EnrolmentId> enrolments) {
    var course = course();
    var recorded = records.of(enrolments).stream().collect(Collectors.groupingBy(StepRecord::enrolment));
    var standings = new HashMap<EnrolmentId, Standing>();
    for (var enrolment : enrolments) {
      standings.put(enrolment, Standing.of(course, byStep(recorded.getOrDefault(enrolment, List.of()))));
    }
    return standings;
  }

  private void start(EnrolmentId enrolment, Step step, Instant now) {
    if (!records.start(enrolment, step, now)) {
      return;
    }
    events.publishEvent(new StepStarted(enrolment, step, now));
    if (step instanceof Step.ModuleStep) {
      start(enrolment, new Step.Elearning(), now);
    }
  }

  private StepRecord startAndLock(EnrolmentId enrolment, Step step, Instant now) {
    start(enrolment, step, now);
    return records.lock(enrolment, step).orElseThrow();
  }

  private boolean completeOnce(EnrolmentId enrolment, Step step, Instant now) {
    if (!records.complete(enrolment, step, now)) {
      return false;
    }
    var startedAt = records.lock(enrolment, step).orElseThrow().startedAt();
    events.publishEvent(new StepCompleted(enrolment, step, startedAt, now));
    return true;
  }

  private boolean everyModuleDone(EnrolmentId enrolment) {
    return of(enrolment).modules().stream().allMatch(ModuleStanding::isDone);
  }

  private Course course() {
    return catalogue.course(Locale.ENGLISH);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static int quarter(int percent) {
    return Math.min(percent / 25, 3) * 25;
  }

  private static Map<String, StepRecord> byStep(List<StepRecord> records) {
    return records.stream().collect(Collectors.toMap(StepRecord::step, Function.identity()));
  }
}
