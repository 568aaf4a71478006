package org.planningtogether.enrolment;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of launches in addresses: a page of the launch {@code q7k2m5xd} lives under {@code /l/q7k2m5xd}. A handle is
 * no secret; without the cookie of the same name it opens nothing.
 */
final class Handles {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Files for everybody, and doors that know a visitor in another way or not at all. */
  private static final Pattern WITHOUT_HANDLE =
      Pattern.compile(
          "/(lti|xapi|\\.well-known|admin|verify|plan|leave|error|govuk|actuator)(/.*)?|/.*\\.(css|js|svg|png|ico|txt)");

  private Handles() {}

  static String random() {
    return RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::substring).map(rest -> rest.substring(0, 1))
        .collect(Collectors.joining());
  }

  static String path(String handle) {
    return "/l/" + handle;
  }

  /** Whether a path is the same for all launches, so that it stands under no handle. */
  static boolean areNeedlessAt(String path) {
    return WITHOUT_HANDLE.matcher(path).matches();
  }
}
