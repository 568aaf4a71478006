package org.planningtogether.progress;

import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Content changes with a start of the program. Whoever only waited for a module that the new content no longer has is
 * finished then, without having to come back.
 */
@Component
class WithdrawnModules {

  private final StepRecords records;
  private final Catalogue catalogue;
  private final Progress progress;

  WithdrawnModules(StepRecords records, Catalogue catalogue, Progress progress) {
    this.records = records;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  @EventListener(ApplicationReadyEvent.class)
  void settle() {
    records
        .finishedAllOf(catalogue.course(Locale.ENGLISH))
        .forEach(enrolment -> progress.complete(enrolment, new Step.Elearning()));
  }
}
