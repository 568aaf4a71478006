package org.planningtogether.course.lint;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** @param line the line of the file in which it starts */
record Sentence(int line, String text) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}£%’'-]*[\\p{L}\\p{N}][\\p{L}\\p{N}£%’'-]*");

  List<String> words() {
    return words(text);
  }

  static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
