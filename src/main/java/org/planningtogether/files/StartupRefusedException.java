package org.planningtogether.files;

import java.util.List;

/** The program cannot start until a person has changed something. Printed as a list, without a stack trace. */
public class StartupRefusedException extends RuntimeException {

  private final List<String> problems;

  /** @param problems each says what was found, what was expected, and where */
  public StartupRefusedException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
