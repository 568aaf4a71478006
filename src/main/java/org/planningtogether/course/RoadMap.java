package org.planningtogether.course;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/** Roads with stops. The parent says which road is theirs; all of them can be read without. */
public record RoadMap(ActivityId id, boolean required, String question, @Nullable String hint, List<Route> routes)
    implements Activity {

  private static final String ROUTE = "route";

  /** One road, with its stops in order. */
  public record Route(String id, String title, @Nullable String text, List<Stop> stops) {}

  /**
   * One stop.
   *
   * @param drawing decorative, or null
   * @param when about when it comes, or null
   * @param text HTML made from Markdown, sanitised
   */
  public record Stop(String id, @Nullable Drawing drawing, String title, @Nullable String when, String text) {}

  @Override
  public String type() {
    return "road-map";
  }

  @Override
  public boolean confidential() {
    return false;
  }

  @Override
  public Set<String> fields() {
    return Set.of(ROUTE);
  }

  @Override
  public Reading read(Sent sent) {
    var chosen = sent.all(ROUTE);
    if (chosen.size() > 1 || !Sent.unknown(chosen, choices().stream().map(Choice::id).toList()).isEmpty()) {
      return Reading.of(Answer.NONE, Problem.wrong(ROUTE, "answer.choice.unknown", question));
    }
    return chosen.isEmpty() && required
        ? Reading.of(Answer.NONE, Problem.missing(ROUTE, "answer.choice.empty", question))
        : Reading.of(sent.asAnswer());
  }

  @Override
  public boolean responds(Answer answer) {
    return false;
  }

  public List<Choice> choices() {
    return routes.stream().map(route -> new Choice(route.id(), route.title())).toList();
  }

  /** Whether a road lies open: the one that was chosen, and all of them as long as none is. */
  public boolean isOpen(Route route, Answer answer) {
    return answer.text(ROUTE).isEmpty() || answer.has(ROUTE, route.id());
  }
}
