package org.planningtogether.documents;

import java.util.regex.Pattern;

/** Where somebody lives, or how to reach them: what may not stand on a page that a child carries around. */
final class Places {

  private static final Pattern POSTCODE =
      Pattern.compile("(?i)\\b[a-z]{1,2}[0-9][0-9a-z]?\\s*[0-9][a-z]{2}\\b");
  private static final Pattern STREET =
      Pattern.compile(
          "(?i)\\b[0-9]{1,4}[a-z]?,? +(?:[\\p{L}’'-]+ +){1,3}"
              + "(?:road|street|avenue|lane|close|drive|terrace|gardens|crescent|court|grove|heol|stryd|ffordd)\\b");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private Places() {}

  static boolean isNamedIn(String text) {
    return POSTCODE.matcher(text).find() || STREET.matcher(text).find() || MAIL.matcher(text).find();
  }
}
