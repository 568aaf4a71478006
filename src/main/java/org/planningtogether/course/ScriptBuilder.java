package org.planningtogether.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * Sentences to choose from, part by part, that make a script to take along. The parent's own: kept encrypted.
 *
 * @param own the longest sentence of one's own, in characters; 0 when there is none
 * @param ownLabel null when there is no sentence of one's own
 * @param script the heading above the finished script
 */
public record ScriptBuilder(
    ActivityId id,
    boolean required,
    String question,
    @Nullable String hint,
    List<Part> parts,
    int own,
    @Nullable String ownLabel,
    String script)
    implements Activity {

  static final String OWN = "own";

  /** @param most how many of its sentences to choose */
  public record Part(String id, String title, @Nullable String hint, List<Choice> sentences, int most) {}

  @Override
  public String type() {
    return "script-builder";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    var fields = parts.stream().map(Part::id);
    return (own > 0 ? Stream.concat(Stream.of(OWN), fields) : fields).collect(Collectors.toSet());
  }

  @Override
  public Reading read(Sent sent) {
    var problems = new ArrayList<Problem>();
    for (var part : parts) {
      var picks = Picks.of(part.title(), part.sentences(), 0, part.most());
      problems.addAll(picks.problems(sent, part.id(), required));
    }
    if (sent.text(OWN).orElse("").length() > own) {
      problems.add(Problem.wrong(OWN, "answer.text.long", String.valueOf(ownLabel), own));
    }
    if (required && sent.fields().isEmpty()) {
      problems.add(Problem.missing(parts.getFirst().id(), "answer.script.empty"));
    }
    return new Reading(sent.asAnswer(), problems);
  }

  @Override
  public boolean responds(Answer answer) {
    return !lines(answer).isEmpty();
  }

  /** The finished script: the sentences that were chosen, in the order of the parts, and one's own at the end. */
  public List<String> lines(Answer answer) {
    var lines = new ArrayList<String>();
    parts.forEach(part -> Picks.picked(part.sentences(), answer, part.id()).forEach(line -> lines.add(line.text())));
    answer.all(OWN).stream().findFirst().ifPresent(lines::add);
    return lines;
  }
}
