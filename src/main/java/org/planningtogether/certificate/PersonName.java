package org.planningtogether.certificate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is printed.
 *
 * @param value with single spaces, its letters composed
 */
record PersonName(String value) {

  /** Empty when the platform keeps the name to itself, or sends one without a single letter. */
  static Optional<PersonName> of(@Nullable String told) {
    return Optional.ofNullable(told)
        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\\p{C}\\p{Z}]+", " ").strip())
        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
        .map(PersonName::new);
  }

  /** Only its letters and digits, small and without accents: what stays the same when somebody types it from paper. */
  static String core(String typed) {
    return Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("þ", "th")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ð', 'd')
        .replace('ħ', 'h')
        .replace('ı', 'i');
  }
}
