package org.planningtogether.lti.platform;

import java.util.Locale;
import java.util.Map;

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

  private static final Map<String, Family> PRODUCTS =
      Map.of(
          "moodle", MOODLE,
          "canvas", CANVAS,
          "blackboard", BLACKBOARD,
          "desire2learn", BRIGHTSPACE,
          "brightspace", BRIGHTSPACE,
          "openedx", OPENEDX,
          "sakai", SAKAI);

  /** The name in a platform file, for example {@code openedx}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The family of a platform by what it calls its software, for example {@code BlackboardLearn}, {@code desire2learn} or
   * {@code sakailms.org}.
   */
  public static Family of(String product) {
    String name = product.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return PRODUCTS.entrySet().stream()
        .filter(entry -> name.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(SPEC);
  }

  public Quirks quirks() {
    return Quirks.of(this);
  }
}
