package org.planningtogether.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said to each question: five steps of a scale, that it does not fit, and nothing. */
enum Answer {
  NOT_AT_ALL,
  A_LITTLE,
  FAIRLY,
  MOSTLY,
  VERY,
  DOES_NOT_FIT,
  LEFT_OUT;

  static final List<Answer> SCALE = List.of(NOT_AT_ALL, A_LITTLE, FAIRLY, MOSTLY, VERY);

  /** What a form says; empty for what no form offers. */
  static Optional<Answer> chosen(String key) {
    return Arrays.stream(values()).filter(answer -> answer != LEFT_OUT && answer.key().equals(key)).findFirst();
  }

  /** The name in forms, messages and the database. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
