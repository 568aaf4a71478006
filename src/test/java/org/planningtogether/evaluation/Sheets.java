package org.planningtogether.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answer sheets for tests. */
final class Sheets {

  private Sheets() {}

  /** The same answer to every question. */
  static Sheet all(Answer answer) {
    return new Sheet(Arrays.stream(Question.values()).collect(Collectors.toMap(Function.identity(), every -> answer)));
  }

  static Sheet with(Sheet sheet, Question question, Answer answer) {
    var answers = new EnumMap<Question, Answer>(Map.copyOf(sheet.answers()));
    answers.put(question, answer);
    return new Sheet(answers);
  }

  static Tally tally(int sheets, Sheet sheet) {
    return add(sheets, sheet, Tally.none());
  }

  static Tally add(int sheets, Sheet sheet, Tally tally) {
    return sheets == 0 ? tally : add(sheets - 1, sheet, tally.plus(sheet));
  }
}
