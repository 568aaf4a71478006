package org.planningtogether.lti.deeplink;

import org.planningtogether.lti.launch.Target;

/**
 * Something that a course can show of the tool.
 *
 * @param name what it is, for whoever chooses
 * @param title what the course calls it: neutral, since others may look on
 * @param text a line about it, as neutral
 * @param points what there is to get in the gradebook, or 0: no column
 */
record Offer(Target target, String name, String title, String text, int points) {

  String key() {
    return target.key();
  }

  boolean isGraded() {
    return points > 0;
  }

  /** Whether it is one part of the e-learning. */
  boolean isPart() {
    return key().startsWith("module:");
  }
}
