package org.planningtogether.evaluation;

import java.util.Locale;

/** The five questions; their words stand in {@code messages/}. Another question takes another name. */
enum Question {
  FEELINGS,
  APART,
  WORDS,
  HELP,
  TENSION;

  /** The name in forms, messages and the database. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
