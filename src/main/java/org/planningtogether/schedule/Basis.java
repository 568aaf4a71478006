package org.planningtogether.schedule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Version;
import org.planningtogether.outline.Answer;

/** From which wording a calendar is made. */
public enum Basis {
  /** What both agreed, or were told. */
  AGREED,
  /** The same, with this parent's own suggestions and drafts in the place of what they would change. */
  MINE,
  /** The same, with what the other parent has suggested in the place of what it would change. */
  THEIRS;

  /** Permanent, for addresses. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its words. Where nobody has joined, nothing is said of suggestions. */
  String key(Desk desk) {
    return "schedule.basis." + (this == MINE && !desk.joined() ? "own" : id());
  }

  static Basis of(@Nullable String id, Basis usual) {
    for (var basis : values()) {
      if (basis.id().equals(id)) {
        return basis;
      }
    }
    return usual;
  }

  /** What a clause says on this basis. */
  Answer answer(Clause clause) {
    return switch (this) {
      case AGREED -> answer(clause.inForce());
      case MINE -> clause.draft() != null ? clause.draft() : answer(clause.mine() != null ? clause.mine() : clause.inForce());
      case THEIRS -> answer(clause.theirs() != null ? clause.theirs() : clause.inForce());
    };
  }

  private static Answer answer(@Nullable Version version) {
    return version == null || version.notNeeded() ? Answer.NONE : version.answer();
  }
}
