package org.planningtogether.demo;

/**
 * A course: the {@code context} of LTI. Everybody is in every course.
 *
 * @param history the courses that this one is a copy of, by id with commas, the nearest first
 */
record Course(long id, String label, String title, String history) {

  /** The course that was there first. */
  static final long FIRST = 2;

  /** The id by which tools know it. */
  String contextId() {
    return Long.toString(id);
  }
}
