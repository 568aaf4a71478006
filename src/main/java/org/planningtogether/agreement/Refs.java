package org.planningtogether.agreement;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Random words for addresses, links and codes. */
final class Refs {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Refs() {}

  /** The name of a place in addresses. No secret: without its holder it opens nothing. */
  static String place() {
    return letters(10);
  }

  /** A secret of 130 bits. */
  static String token() {
    return letters(26);
  }

  /** Six digits, to be said in person. */
  static String code() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  private static String letters(int count) {
    return RANDOM
        .ints(count, 0, LETTERS.length())
        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
        .collect(Collectors.joining());
  }
}
