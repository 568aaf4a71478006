package org.planningtogether.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * Private writing. May always be left empty.
 *
 * @param skip the words of "I would rather not write this down"
 */
public record Reflection(
    ActivityId id, boolean required, @Nullable String intro, List<Prompt> prompts, String skip)
    implements Activity {

  private static final String SKIP = "skip";

  /** @param limit the longest text, in characters */
  public record Prompt(String id, String label, @Nullable String hint, int limit) {}

  @Override
  public String type() {
    return "reflection";
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
    var problems = new ArrayList<Problem>();
    for (var prompt : prompts) {
      if (sent.text(prompt.id()).orElse("").length() > prompt.limit()) {
        problems.add(Problem.wrong(prompt.id(), "answer.text.long", prompt.label(), prompt.limit()));
      }
    }
    return new Reading(sent.asAnswer(), problems);
  }

  @Override
  public boolean responds(Answer answer) {
    return false;
  }
}
