package org.planningtogether.course;

import java.util.List;
import org.planningtogether.course.Reading.Problem;

/**
 * How many of some options may be picked.
 *
 * @param question what the options answer, as the parent knows it
 */
record Picks(String question, List<String> options, int least, int most) {

  static Picks of(String question, List<Choice> options, int least, int most) {
    return new Picks(question, options.stream().map(Choice::id).toList(), least, most);
  }

  /** What is wrong with what was picked in a field; too few only where an answer is required. */
  List<Problem> problems(Sent sent, String field, boolean required) {
    var picked = sent.all(field);
    if (!Sent.unknown(picked, options).isEmpty()) {
      return List.of(Problem.wrong(field, "answer.choice.unknown", question));
    }
    if (picked.size() > most) {
      return List.of(Problem.wrong(field, "answer.choice.many", question, most));
    }
    return required && picked.size() < least
        ? List.of(Problem.missing(field, "answer.choice.few", question, least))
        : List.of();
  }

  /** The answer with what there is to pick, in the order of the options, and nothing else. */
  static List<Choice> picked(List<Choice> options, Answer answer, String field) {
    return options.stream().filter(option -> answer.has(field, option.id())).toList();
  }
}
