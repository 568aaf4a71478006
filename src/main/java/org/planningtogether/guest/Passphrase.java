package org.planningtogether.guest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a guest has chosen to remember. Large and small letters count alike, and so do spaces and hyphens between words:
 * a telephone changes both by itself.
 *
 * @param value at least twelve characters
 */
record Passphrase(String value) {

  static final int SHORTEST = 12;
  static final int LONGEST = 100;

  Passphrase {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      throw new IllegalArgumentException("Not a passphrase"); // never the passphrase itself
    }
  }

  /** As it was typed; empty when it is too short, too long, or one sign only. */
  static Optional<Passphrase> read(String typed) {
    var core = core(typed);
    return core.length() < SHORTEST || core.length() > LONGEST || core.chars().distinct().count() < 5
        ? Optional.empty()
        : Optional.of(new Passphrase(core));
  }

  /** What of a typed text counts; perhaps no passphrase at all. */
  static String core(String typed) {
    var shortened = typed.length() > 4 * LONGEST ? typed.substring(0, 4 * LONGEST) : typed;
    return Normalizer.normalize(shortened, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}\\p{Pd}]+", " ")
        .strip();
  }

  @Override
  public String toString() {
    return "Passphrase"; // never in a log
  }
}
