package org.planningtogether.course.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How old a reader has to be, by the Flesch-Kincaid grade plus five, since American first-graders are six.
 *
 * <p>0.39 × words per sentence + 11.8 × syllables per word − 15.59: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and
 * B. S. Chissom, <i>Derivation of New Readability Formulas for Navy Enlisted Personnel</i>, Research Branch Report 8-75
 * (1975). Syllables are counted by groups of vowels, less those at a word's end that are not heard, so the age is an
 * estimate; it holds for English only.
 *
 * @param age in years
 */
record Readability(int words, int sentences, double age) {

  private static final Pattern SILENT_END = Pattern.compile("(?:[^laeiouycghsxz]es|[^tdaeiou]ed|[^laeiouy]e)$");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");

  static Readability of(List<Sentence> sentences) {
    var words = sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
    if (words.isEmpty()) {
      return new Readability(0, 0, 0);
    }
    var syllables = words.stream().mapToInt(Readability::syllables).sum();
    var grade =
        0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    return new Readability(words.size(), sentences.size(), grade + 5);
  }

  static int syllables(String word) {
    var letters = word.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
    if (letters.length() <= 3) {
      return 1;
    }
    var heard = SILENT_END.matcher(letters).replaceFirst("").replaceFirst("^y", "");
    return Math.max(1, (int) VOWELS.matcher(heard).results().count());
  }
}
