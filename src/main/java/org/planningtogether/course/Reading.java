package org.planningtogether.course;

import java.util.List;

/**
 * What was understood of something sent.
 *
 * @param answer to keep when there are no problems, and to show again when there are
 */
public record Reading(Answer answer, List<Problem> problems) {

  static Reading of(Answer answer) {
    return new Reading(answer, List.of());
  }

  static Reading of(Answer answer, Problem problem) {
    return new Reading(answer, List.of(problem));
  }

  /**
   * Why an answer cannot be taken as it is.
   *
   * @param field where it stands on the page
   * @param message the key of what to tell the parent
   * @param arguments what the message names
   * @param missing whether something is only left out
   */
  public record Problem(String field, String message, List<Object> arguments, boolean missing) {

    static Problem missing(String field, String message, Object... arguments) {
      return new Problem(field, message, List.of(arguments), true);
    }

    static Problem wrong(String field, String message, Object... arguments) {
      return new Problem(field, message, List.of(arguments), false);
    }
  }
}
