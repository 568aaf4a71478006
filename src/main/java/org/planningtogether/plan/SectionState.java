package org.planningtogether.plan;

import java.util.Collection;
import java.util.List;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Status;
import org.planningtogether.outline.Agree;
import org.planningtogether.outline.Section;

/**
 * How far a section is in the eyes of one parent. Nobody has to fill in everything: what was never begun counts for
 * nothing once something is agreed.
 *
 * @param agreed how many clauses are agreed, or were told
 * @param setAside how many wait until somebody comes back to them
 * @param notNeeded how many this family does without
 */
record SectionState(Kind kind, int agreed, int setAside, int notNeeded) {

  /** What the task list says. Five, and no sixth. */
  enum Kind {
    NOT_STARTED,
    IN_PROGRESS,
    WAITING,
    NEEDS_ANSWER,
    AGREED
  }

  /** @param clauses those of this section of which there is anything */
  static SectionState of(Section section, Collection<Clause> clauses) {
    var states = clauses.stream().filter(clause -> !isPrivate(section, clause)).map(Clause::status).toList();
    var agreed = count(states, Status.AGREED);
    var setAside = count(states, Status.SET_ASIDE);
    var notNeeded = count(states, Status.NOT_NEEDED);
    return new SectionState(kind(states, !clauses.isEmpty()), agreed, setAside, notNeeded);
  }

  private static Kind kind(List<Status> states, boolean begun) {
    if (states.contains(Status.NEEDS_ANSWER)) {
      return Kind.NEEDS_ANSWER;
    }
    if (states.contains(Status.DRAFT)) {
      return Kind.IN_PROGRESS;
    }
    if (states.contains(Status.WAITING)) {
      return Kind.WAITING;
    }
    if (states.contains(Status.AGREED) || states.contains(Status.NOT_NEEDED)) {
      return Kind.AGREED;
    }
    return begun ? Kind.IN_PROGRESS : Kind.NOT_STARTED;
  }

  private static int count(List<Status> states, Status wanted) {
    return (int) states.stream().filter(wanted::equals).count();
  }

  private static boolean isPrivate(Section section, Clause clause) {
    return section.question(clause.topic().question()).filter(question -> question.agree() == Agree.PRIVATE).isPresent();
  }
}
