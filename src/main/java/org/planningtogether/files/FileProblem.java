package org.planningtogether.files;

/**
 * One thing that is wrong in a file that a person edits.
 *
 * @param file the path as the person knows it, relative to where the program was started
 * @param line the first line is 1; 0 when the problem belongs to the whole file
 * @param message what was found and what was expected, for example {@code minutes is 'ten', must be a whole number}
 */
public record FileProblem(String file, int line, String message) {

  /** The form that compilers use, so that editors jump to it: {@code content/course.yml:3 …}. */
  @Override
  public String toString() {
    return line > 0 ? "%s:%d %s".formatted(file, line, message) : "%s %s".formatted(file, message);
  }
}
