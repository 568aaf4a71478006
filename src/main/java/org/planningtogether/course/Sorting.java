package org.planningtogether.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * Things to put where they belong.
 *
 * @param least how many of them to sort
 */
public record Sorting(
    ActivityId id,
    boolean required,
    String question,
    @Nullable String hint,
    List<Choice> bins,
    List<Item> items,
    int least)
    implements Activity {

  /**
   * One thing to sort.
   *
   * @param accept the bins in which it may stand; there may be several
   */
  public record Item(String id, String text, List<String> accept, String why) {}

  @Override
  public String type() {
    return "sorting";
  }

  @Override
  public boolean confidential() {
    return false;
  }

  @Override
  public Set<String> fields() {
    return items.stream().map(Item::id).collect(Collectors.toSet());
  }

  @Override
  public Reading read(Sent sent) {
    var problems = new ArrayList<Problem>();
    for (var item : items) {
      var chosen = sent.all(item.id());
      if (chosen.size() > 1 || !Sent.unknown(chosen, bins.stream().map(Choice::id).toList()).isEmpty()) {
        problems.add(Problem.wrong(item.id(), "answer.sorting.unknown", item.text()));
      } else if (chosen.isEmpty() && required && least == items.size()) {
        problems.add(Problem.missing(item.id(), "answer.sorting.empty", item.text()));
      }
    }
    if (required && problems.isEmpty() && sent.fields().size() < least) {
      problems.add(Problem.missing(firstLeft(sent).id(), "answer.sorting.few", least, sent.fields().size()));
    }
    return new Reading(sent.asAnswer(), problems);
  }

  private Item firstLeft(Sent sent) {
    return items.stream().filter(item -> sent.all(item.id()).isEmpty()).findFirst().orElseThrow();
  }

  @Override
  public boolean responds(Answer answer) {
    return !answer.isEmpty();
  }

  /** Whether the item stands where it may. */
  public boolean fits(Item item, Answer answer) {
    return item.accept().contains(answer.text(item.id()));
  }

  /** The names of the bins in which an item may stand. */
  public List<String> places(Item item) {
    return bins.stream().filter(bin -> item.accept().contains(bin.id())).map(Choice::text).toList();
  }
}
