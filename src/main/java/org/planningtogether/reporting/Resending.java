package org.planningtogether.reporting;

import java.util.List;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.ui.NotFoundException;
import org.springframework.stereotype.Component;

/** Sends again what is owed of one person, also what was given up. */
@Component
class Resending {

  private final Enrolments enrolments;
  private final Outbox outbox;

  Resending(Enrolments enrolments, Outbox outbox) {
    this.enrolments = enrolments;
    this.outbox = outbox;
  }

  /** @throws NotFoundException when there is no such person in this course, whether or not in another */
  void sendAgain(CourseKey course, EnrolmentId participant) {
    enrolments
        .find(participant)
        .filter(enrolment -> enrolment.course().equals(course))
        .orElseThrow(NotFoundException::new);
    outbox
        .owedTo(List.of(participant.value()))
        .forEach(parcel -> outbox.sendAgain(parcel.id(), parcel.owner()));
  }
}
