package org.planningtogether.guest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/** Three plain words for whoever has no passphrase in mind. None of them says anything of families. */
final class Suggestion {

  private static final int WORDS = 3;
  private static final List<String> LIST = read();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Suggestion() {}

  static String random() {
    return RANDOM.ints(0, LIST.size()).distinct().limit(WORDS).mapToObj(LIST::get).collect(Collectors.joining(" "));
  }

  static List<String> words() {
    return LIST;
  }

  private static List<String> read() {
    try (var file = Suggestion.class.getResourceAsStream("/guest/words.txt")) {
      return new String(file.readAllBytes(), UTF_8).lines().filter(word -> !word.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
