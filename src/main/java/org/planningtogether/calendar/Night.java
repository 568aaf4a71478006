package org.planningtogether.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one child sleeps at the end of one day. */
public sealed interface Night {

  /** With this parent, because of this rule. */
  record With(Home home, Rule because) implements Night {}

  /** Nobody has said. @param waiting the rule that waits for somebody to decide, or null when there is no rule at all */
  record NotDecided(@Nullable Rule waiting) implements Night {

    /** No rule. */
    public static final NotDecided NOTHING = new NotDecided(null);
  }

  /** Rules of equal rank say different things. @param rules two or more */
  record NeedsDeciding(List<Rule> rules) implements Night {}

  /** The home, or null when it is not known. */
  default @Nullable Home home() {
    return this instanceof With(Home home, _) ? home : null;
  }
}
