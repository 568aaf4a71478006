package org.planningtogether.course;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * A question with right answers, and a reason for every option. There is no pass mark.
 *
 * @param explain what to say in general once it is answered, or null
 */
public record KnowledgeCheck(
    ActivityId id,
    boolean required,
    Kind kind,
    String question,
    @Nullable String hint,
    List<Option> options,
    @Nullable String explain)
    implements Activity {

  public enum Kind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE
  }

  /** An option with the reason why it is right or not. */
  public record Option(String id, boolean right, String text, String feedback) {}

  static final String CHOICE = "choice";

  @Override
  public String type() {
    return "knowledge-check";
  }

  @Override
  public boolean confidential() {
    return false;
  }

  @Override
  public Set<String> fields() {
    return Set.of(CHOICE);
  }

  @Override
  public Reading read(Sent sent) {
    var chosen = sent.all(CHOICE);
    if (!Sent.unknown(chosen, options.stream().map(Option::id).toList()).isEmpty()) {
      return Reading.of(Answer.NONE, Problem.wrong(CHOICE, "answer.choice.unknown", question));
    }
    if (chosen.isEmpty()) {
      return required
          ? Reading.of(Answer.NONE, Problem.missing(CHOICE, "answer.choice.empty", question))
          : Reading.of(Answer.NONE);
    }
    if (kind != Kind.MULTIPLE && chosen.size() > 1) {
      return Reading.of(Answer.NONE, Problem.wrong(CHOICE, "answer.choice.several", question));
    }
    return Reading.of(sent.asAnswer());
  }

  @Override
  public boolean responds(Answer answer) {
    return !answer.all(CHOICE).isEmpty();
  }

  public List<Choice> choices() {
    return options.stream().map(option -> new Choice(option.id(), option.text())).toList();
  }

  public boolean isMultiple() {
    return kind == Kind.MULTIPLE;
  }

  public List<String> chosen(Answer answer) {
    return answer.all(CHOICE);
  }

  /** How many options were judged rightly: right ones ticked, others not. */
  public int right(Answer answer) {
    return (int) options.stream().filter(option -> option.right() == answer.has(CHOICE, option.id())).count();
  }

  public boolean success(Answer answer) {
    return right(answer) == options.size();
  }
}
