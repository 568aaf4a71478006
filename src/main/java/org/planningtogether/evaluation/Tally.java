package org.planningtogether.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many people gave which answer to which question.
 *
 * @param counts of each answer to each question; every sheet counts once for every question
 */
record Tally(Map<Question, Map<Answer, Integer>> counts) {

  /** As many sheets, or a multiple, are shown together: no change of the totals is one person's answers. */
  static final int TOGETHER = 10;

  static Tally none() {
    return new Tally(Map.of());
  }

  int of(Question question, Answer answer) {
    return counts.getOrDefault(question, Map.of()).getOrDefault(answer, 0);
  }

  int sheets() {
    return counts.getOrDefault(Question.values()[0], Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  Tally plus(Sheet sheet) {
    var sum = new EnumMap<Question, Map<Answer, Integer>>(Question.class);
    for (var question : Question.values()) {
      var answers = new EnumMap<Answer, Integer>(Answer.class);
      answers.putAll(counts.getOrDefault(question, Map.of()));
      answers.merge(sheet.answers().get(question), 1, Integer::sum);
      sum.put(question, answers);
    }
    return new Tally(sum);
  }

  /**
   * Whether these may be added to what is shown: tens of sheets, and nothing that all of them say. What all say, each
   * of them says, and then it hides nobody to be one of ten.
   */
  boolean mayBeShown() {
    return sheets() > 0
        && sheets() % TOGETHER == 0
        && Arrays.stream(Question.values()).allMatch(question -> counts.get(question).size() > 1);
  }

  /** All counts in a fixed order, as a text that is as long whatever they are. */
  String text() {
    return Arrays.stream(Question.values())
        .flatMap(question -> Arrays.stream(Answer.values()).map(answer -> of(question, answer)))
        .map("%06d"::formatted)
        .collect(joining(" "));
  }

  /** @throws IllegalArgumentException for what is no such text */
  static Tally read(String text) {
    var numbers = Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    if (numbers.size() != Question.values().length * Answer.values().length) {
      throw new IllegalArgumentException("Not a tally of these questions: %d numbers".formatted(numbers.size()));
    }
    return read(numbers.iterator());
  }

  private static Tally read(Iterator<Integer> numbers) {
    var counts = new EnumMap<Question, Map<Answer, Integer>>(Question.class);
    for (var question : Question.values()) {
      var answers = new EnumMap<Answer, Integer>(Answer.class);
      for (var answer : Answer.values()) {
        answers.put(answer, numbers.next());
      }
      answers.values().removeIf(count -> count == 0);
      counts.put(question, answers);
    }
    return new Tally(counts);
  }
}
