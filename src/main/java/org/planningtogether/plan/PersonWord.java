package org.planningtogether.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody is called in a plan, as it may be typed: a first name or a pet name, never more. */
final class PersonWord {

  static final int LONGEST = 30;

  private static final Pattern SOUND = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .'’&-]{0,29}");

  private PersonWord() {}

  static Optional<String> read(String typed) {
    var word = typed.strip().replaceAll("[\\s\\p{Z}]+", " ");
    return SOUND.matcher(word).matches() ? Optional.of(word) : Optional.empty();
  }
}
