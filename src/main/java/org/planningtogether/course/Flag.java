package org.planningtogether.course;

import java.util.Locale;

/** What makes a message harder to hear. Found by rules, in the page itself. */
public enum Flag {
  BLAME,
  ALWAYS_NEVER,
  HISTORY,
  SARCASM,
  DEMAND,
  NO_REQUEST,
  TOO_LONG,
  CHILD_AS_MESSENGER,
  CAPITALS;

  /** The name in {@code module.yml}, for example {@code always-never}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
