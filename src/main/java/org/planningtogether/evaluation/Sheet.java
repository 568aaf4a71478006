package org.planningtogether.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody answered, on its way from the form to the totals. It knows nobody, and is never kept.
 *
 * @param answers one to each question
 */
record Sheet(Map<Question, Answer> answers) {

  /** What no page offers counts as left out: more than one answer, or one made up. */
  static Sheet of(Map<String, List<String>> form) {
    var answers = new EnumMap<Question, Answer>(Question.class);
    for (var question : Question.values()) {
      var sent = form.getOrDefault(question.key(), List.of());
      var chosen = sent.size() == 1 ? Answer.chosen(sent.getFirst()) : Optional.<Answer>empty();
      answers.put(question, chosen.orElse(Answer.LEFT_OUT));
    }
    return new Sheet(answers);
  }

  boolean isEmpty() {
    return answers.values().stream().allMatch(answer -> answer == Answer.LEFT_OUT);
  }
}
