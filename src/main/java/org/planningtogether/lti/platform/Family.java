package org.planningtogether.lti.platform;

import java.util.Locale;

/** What kind of system a platform is; chooses the quirks that its makers gave it. */
public enum Family {
  MOODLE,
  CANVAS,
  BLACKBOARD,
  BRIGHTSPACE,
  OPENEDX,
  SAKAI,
  /** Does what the specification says. */
  SPEC;

  /** The name in a platform file, for example {@code openedx}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Quirks quirks() {
    return Quirks.of(this);
  }
}
