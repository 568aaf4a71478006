package org.planningtogether.course;

import java.util.List;
import java.util.Locale;

/** The languages in which a course may be written. English is always complete. */
final class Languages {

  static final String ENGLISH = "en";
  static final List<String> OTHERS = List.of("cy");

  private Languages() {}

  static String of(Locale locale) {
    return OTHERS.contains(locale.getLanguage()) ? locale.getLanguage() : ENGLISH;
  }
}
