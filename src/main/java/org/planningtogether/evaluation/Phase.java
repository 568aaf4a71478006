package org.planningtogether.evaluation;

import java.util.Locale;
import java.util.Optional;
import org.planningtogether.progress.ModuleStanding;
import org.planningtogether.progress.Standing;

/** When the questions are asked. */
enum Phase {
  BEFORE,
  AFTER;

  /** Who has finished as many modules has learned too much to say how it was before. */
  private static final int TOO_LATE = 2;

  /** The one that suits somebody who is this far; none on the way from one to the other. */
  static Optional<Phase> of(Standing standing) {
    if (standing.isDone()) {
      return Optional.of(AFTER);
    }
    var done = standing.modules().stream().filter(ModuleStanding::isDone).count();
    return done < TOO_LATE ? Optional.of(BEFORE) : Optional.empty();
  }

  /** The name in forms, messages and the database. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
