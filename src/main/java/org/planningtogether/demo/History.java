package org.planningtogether.demo;

/**
 * What something is a copy of: ids with commas, the nearest first. See <a
 * href="https://www.imsglobal.org/spec/lti/v1p3/#lti-context-variables">LTI 1.3, Context.id.history</a>.
 */
final class History {

  private History() {}

  /** The history of a copy of something that has this id and this history. */
  static String with(long id, String history) {
    return history.isEmpty() ? Long.toString(id) : id + "," + history;
  }
}
