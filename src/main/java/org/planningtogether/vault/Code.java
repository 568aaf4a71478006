package org.planningtogether.vault;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people read from paper and type: 16 of 25 signs, over 74 bits by chance. No sign can be taken for another one of
 * them, and without vowels no word comes about.
 *
 * @param value without hyphens
 */
public record Code(String value) {

  private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWXY";
  private static final int LENGTH = 16;
  private static final Pattern SOUND = Pattern.compile("[%s]{%d}".formatted(ALPHABET, LENGTH));
  private static final SecureRandom RANDOM = new SecureRandom();

  public Code {
    if (!SOUND.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a code"); // never the code itself
    }
  }

  public static Code random() {
    return new Code(
        RANDOM.ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(ALPHABET::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining()));
  }

  /** What somebody typed from paper, in whatever groups and case; a sign that we do not use is the one that it looks like. */
  public static Optional<Code> read(String typed) {
    var signs =
        typed.toUpperCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .replace('B', '8')
            .replace('S', '5')
            .replace('Z', '2')
            .replace('U', 'V');
    return SOUND.matcher(signs).matches() ? Optional.of(new Code(signs)) : Optional.empty();
  }

  /** In groups of four, to read aloud and to type. */
  @Override
  public String toString() {
    return value.replaceAll("(.{4})(?=.)", "$1-");
  }
}
