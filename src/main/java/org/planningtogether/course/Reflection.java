package org.planningtogether.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * Private writing, perhaps for each child. May always be left empty.
 *
 * @param children for how many children there is room, each with a name and all prompts; 0 when it is not about each
 * @param takeaway whether what was written stands on the parent's page of notes
 * @param skip the words of "I would rather not write this down"
 */
public record Reflection(
    ActivityId id,
    boolean required,
    @Nullable String intro,
    List<Prompt> prompts,
    int children,
    boolean takeaway,
    String skip)
    implements Activity {

  /** The button that makes room for one more child. */
  public static final String ADD = "add";

  static final String SKIP = "skip";
  static final String NAME = "name";
  static final String SHOWN = "children";

  private static final int NAME_LIMIT = 40;

  /**
   * Something that was written.
   *
   * @param child the name of the child that it is about, or null
   */
  public record Note(@Nullable String child, String label, String text) {}

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
    var fields = new HashSet<>(Set.of(SKIP));
    prompts.forEach(prompt -> numbers(children).forEach(child -> fields.add(field(prompt.id(), child))));
    if (children > 0) {
      fields.add(SHOWN);
      numbers(children).forEach(child -> fields.add(field(NAME, child)));
    }
    return fields;
  }

  @Override
  public Reading read(Sent sent) {
    var problems = new ArrayList<Problem>();
    for (var child : numbers(children)) {
      if (children > 0) {
        check(sent, field(NAME, child), "answer.name.long", child, NAME_LIMIT).ifPresent(problems::add);
      }
      for (var prompt : prompts) {
        check(sent, field(prompt.id(), child), "answer.text.long", prompt.label(), prompt.limit())
            .ifPresent(problems::add);
      }
    }
    var more = sent.action().equals(ADD) ? 1 : 0;
    return new Reading(children == 0 ? sent.asAnswer() : withRoom(sent.asAnswer(), more), problems);
  }

  private static Optional<Problem> check(Sent sent, String field, String message, Object what, int limit) {
    var tooLong = sent.text(field).orElse("").length() > limit;
    return tooLong ? Optional.of(Problem.wrong(field, message, what, limit)) : Optional.empty();
  }

  private Answer withRoom(Answer answer, int more) {
    var shown = Math.min(children, shown(answer) + more);
    return answer.isEmpty() && shown == 1 ? answer : answer.with(SHOWN, String.valueOf(shown));
  }

  @Override
  public boolean handsIn(String action) {
    return !action.equals(ADD);
  }

  @Override
  public boolean responds(Answer answer) {
    return false;
  }

  /** The numbers of the children that the page has room for now; a single 0 when it is not about each. */
  public List<Integer> numbers(Answer answer) {
    return numbers(children == 0 ? 0 : shown(answer));
  }

  /** Whether there is room for one more child. */
  public boolean hasRoom(Answer answer) {
    return children > 0 && shown(answer) < children;
  }

  /** The name of a prompt's field, or of {@code name}, for a child. */
  public String field(String prompt, int child) {
    return child == 0 ? prompt : prompt + "-" + child;
  }

  public int nameLimit() {
    return NAME_LIMIT;
  }

  /** All that was written, in order. */
  public List<Note> notes(Answer answer) {
    var notes = new ArrayList<Note>();
    for (var child : numbers(answer)) {
      var name = child == 0 || answer.text(field(NAME, child)).isEmpty() ? null : answer.text(field(NAME, child));
      for (var prompt : prompts) {
        var text = answer.text(field(prompt.id(), child));
        if (!text.isEmpty()) {
          notes.add(new Note(name, prompt.label(), text));
        }
      }
    }
    return notes;
  }

  /** As many as were asked for, and never fewer than have something written. */
  private int shown(Answer answer) {
    var asked = answer.all(SHOWN).stream().filter(text -> text.matches("[1-9]")).findFirst().orElse("1");
    var written =
        IntStream.rangeClosed(1, children).filter(child -> isWritten(answer, child)).max().orElse(1);
    return Math.min(children, Math.max(Integer.parseInt(asked), written));
  }

  private boolean isWritten(Answer answer, int child) {
    return !answer.text(field(NAME, child)).isEmpty()
        || prompts.stream().anyMatch(prompt -> !answer.text(field(prompt.id(), child)).isEmpty());
  }

  private static List<Integer> numbers(int last) {
    return last == 0 ? List.of(0) : IntStream.rangeClosed(1, last).boxed().toList();
  }
}
