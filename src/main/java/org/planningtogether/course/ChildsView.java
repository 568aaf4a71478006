package org.planningtogether.course;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * Writing as one's child would. Private, and may always be left empty.
 *
 * @param questions gentle ones, to think about what was written
 * @param skip the words of "I would rather not write this down"
 */
public record ChildsView(
    ActivityId id, boolean required, @Nullable String intro, List<Prompt> prompts, List<Choice> questions, String skip)
    implements Activity {

  static final String SKIP = "skip";

  @Override
  public String type() {
    return "childs-view";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    return Stream.concat(Stream.of(SKIP), prompts.stream().map(Prompt::id)).collect(Collectors.toSet());
  }

  @Override
  public Reading read(Sent sent) {
    var problems =
        prompts.stream()
            .filter(prompt -> sent.text(prompt.id()).orElse("").length() > prompt.limit())
            .map(prompt -> Problem.wrong(prompt.id(), "answer.text.long", prompt.label(), prompt.limit()))
            .toList();
    return !sent.action().isEmpty() && sent.fields().isEmpty()
        ? Reading.of(Answer.NONE, Problem.missing(prompts.getFirst().id(), "answer.view.empty"))
        : new Reading(sent.asAnswer(), problems);
  }

  @Override
  public boolean responds(Answer answer) {
    return !questions.isEmpty() && prompts.stream().anyMatch(prompt -> !answer.text(prompt.id()).isEmpty());
  }
}
