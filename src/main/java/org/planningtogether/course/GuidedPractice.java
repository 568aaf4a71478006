package org.planningtogether.course;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * Something to try out step by step, such as slow breathing. Whether somebody did is nobody else's business.
 *
 * @param tried the words of "I have tried it"
 * @param skip the words of "Not now"
 * @param after what to say to somebody who has tried it, or null
 */
public record GuidedPractice(
    ActivityId id,
    boolean required,
    @Nullable String intro,
    List<Step> steps,
    String tried,
    String skip,
    @Nullable String after)
    implements Activity {

  private static final String DONE = "done";
  private static final String TRIED = "tried";
  private static final String SKIP = "skip";

  /** @param drawing decorative, or null */
  public record Step(String id, @Nullable Drawing drawing, String text) {}

  @Override
  public String type() {
    return "guided-practice";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    return Set.of(DONE);
  }

  @Override
  public Reading read(Sent sent) {
    var done = sent.all(DONE);
    if (done.size() > 1 || !Sent.unknown(done, List.of(TRIED, SKIP)).isEmpty()) {
      return Reading.of(Answer.NONE, Problem.wrong(DONE, "answer.practice.empty", tried, skip));
    }
    return done.isEmpty() && required
        ? Reading.of(Answer.NONE, Problem.missing(DONE, "answer.practice.empty", tried, skip))
        : Reading.of(sent.asAnswer());
  }

  @Override
  public boolean responds(Answer answer) {
    return after != null && answer.has(DONE, TRIED);
  }

  public List<Choice> choices() {
    return List.of(new Choice(TRIED, tried), new Choice(SKIP, skip));
  }
}
