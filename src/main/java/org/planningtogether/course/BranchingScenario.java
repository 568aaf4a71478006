package org.planningtogether.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * A story that goes on as the parent chooses, one step at a time, as often as the parent likes.
 *
 * <p>The answer is the way through the story: the choices made, in order. Where that way stands is worked out from the
 * start each time, so that no place can be reached that the story does not lead to.
 */
public record BranchingScenario(
    ActivityId id,
    boolean required,
    String intro,
    @Nullable String nameOfChild,
    String retry,
    String start,
    List<Node> nodes)
    implements Activity {

  /** The button that starts again. */
  public static final String AGAIN = "again";

  private static final String PATH = "path";
  private static final String CHOICE = "choice";

  /**
   * One moment of the story; the end when there is nothing to choose.
   *
   * @param drawing decorative, or null
   * @param child what the child says or does here, or null
   */
  public record Node(String id, @Nullable Drawing drawing, String text, @Nullable String child, List<Way> ways) {

    public List<Choice> choices() {
      return ways.stream().map(way -> new Choice(way.id(), way.text())).toList();
    }

    Optional<Way> way(String choice) {
      return ways.stream().filter(way -> way.id().equals(choice)).findFirst();
    }
  }

  /**
   * A choice and what it does.
   *
   * @param tension from -2, much less, to 2, much more
   * @param calm the child's, from -2 to 2
   */
  public record Way(String id, String text, String to, int tension, int calm) {

    /** The last part of a message's key: {@code easing}, {@code steady}, {@code tense} or {@code very-tense}. */
    public String tensionInWords() {
      return tension < 0 ? "easing" : List.of("steady", "tense", "very-tense").get(tension);
    }

    /** The last part of a message's key: {@code calm}, {@code steady}, {@code uneasy} or {@code worried}. */
    public String calmInWords() {
      return calm > 0 ? "calm" : List.of("steady", "uneasy", "worried").get(-calm);
    }
  }

  /**
   * Where the story stands.
   *
   * @param last the choice that led here, or null at the start
   */
  public record Place(Node node, List<String> path, @Nullable Way last) {}

  @Override
  public String type() {
    return "branching-scenario";
  }

  @Override
  public boolean confidential() {
    return false;
  }

  @Override
  public Set<String> fields() {
    return Set.of(PATH, CHOICE);
  }

  @Override
  public Reading read(Sent sent) {
    if (sent.action().equals(AGAIN)) {
      return Reading.of(Answer.NONE);
    }
    var place = place(sent.asAnswer());
    var choice = sent.text(CHOICE);
    if (choice.isEmpty()) {
      var untouched = required && place.path().isEmpty();
      return untouched || !sent.action().isEmpty()
          ? Reading.of(along(place.path()), Problem.missing(CHOICE, "answer.scenario.empty"))
          : Reading.of(along(place.path()));
    }
    if (place.node().way(choice.get()).isEmpty()) {
      return Reading.of(along(place.path()), Problem.wrong(CHOICE, "answer.scenario.unknown"));
    }
    var path = new ArrayList<>(place.path());
    path.add(choice.get());
    return Reading.of(along(path));
  }

  @Override
  public boolean responds(Answer answer) {
    return false;
  }

  /** Follows the way from the start as far as it goes. */
  public Place place(Answer answer) {
    var place = new Place(node(start), List.of(), null);
    for (var choice : answer.text(PATH).split(" ")) {
      var way = place.node().way(choice);
      if (way.isEmpty()) {
        break;
      }
      place = after(place, way.get());
    }
    return place;
  }

  private Place after(Place place, Way way) {
    var path = new ArrayList<>(place.path());
    path.add(way.id());
    return new Place(node(way.to()), path, way);
  }

  private Node node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  private static Answer along(List<String> path) {
    return path.isEmpty() ? Answer.NONE : new Answer(Map.of(PATH, List.of(String.join(" ", path))));
  }
}
