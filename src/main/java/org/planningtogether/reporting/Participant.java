package org.planningtogether.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.outbox.Owed;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.Standing;

/**
 * Somebody who takes this course, or is in the platform's list and has not come yet.
 *
 * @param name null when the platform keeps it to itself
 * @param standing null when they have not come yet
 * @param owed what has not arrived yet of all that is to be told of them
 * @param hasMoreTime they asked for more time to finish
 * @param hasLeft the platform's newest list does not name them any more
 */
record Participant(
    EnrolmentId id,
    @Nullable String name,
    @Nullable Standing standing,
    List<Owed> owed,
    boolean hasMoreTime,
    boolean hasLeft) {

  boolean hasCome() {
    return standing != null;
  }

  boolean hasFinished() {
    return standing != null && standing.isDone();
  }

  Optional<ModuleStanding> of(ModuleId module) {
    return Optional.ofNullable(standing).flatMap(known -> known.of(module));
  }
}
