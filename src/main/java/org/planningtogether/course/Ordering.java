package org.planningtogether.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Reading.Problem;

/**
 * Things to put in order, each with a number.
 *
 * @param items as they stand at first
 * @param order the right order
 * @param explain what to say in general once it is answered, or null
 */
public record Ordering(
    ActivityId id,
    boolean required,
    String question,
    @Nullable String hint,
    List<Item> items,
    List<String> order,
    @Nullable String explain)
    implements Activity {

  /** One thing, and why it has its place. */
  public record Item(String id, String text, String why) {}

  @Override
  public String type() {
    return "ordering";
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
    var taken = new HashSet<String>();
    for (var item : items) {
      var number = sent.all(item.id());
      if (number.size() > 1 || !numbers().containsAll(number)) {
        problems.add(Problem.wrong(item.id(), "answer.ordering.unknown", item.text(), items.size()));
      } else if (number.isEmpty() && (required || !sent.asAnswer().isEmpty())) {
        problems.add(Problem.missing(item.id(), "answer.ordering.empty", item.text()));
      } else if (!number.stream().allMatch(taken::add)) {
        problems.add(Problem.wrong(item.id(), "answer.ordering.twice", item.text(), number.getFirst()));
      }
    }
    return new Reading(sent.asAnswer(), problems);
  }

  @Override
  public boolean responds(Answer answer) {
    return !answer.isEmpty();
  }

  /** 1 to as many as there are things. */
  public List<String> numbers() {
    return IntStream.rangeClosed(1, items.size()).mapToObj(String::valueOf).toList();
  }

  /** The things as the parent put them; as they stand at first without an answer to all of them. */
  public List<Item> placed(Answer answer) {
    var whole = items.stream().allMatch(item -> numbers().contains(answer.text(item.id())));
    return whole
        ? items.stream().sorted(Comparator.comparing(item -> Integer.parseInt(answer.text(item.id())))).toList()
        : items;
  }

  /** The things in their right order. */
  public List<Item> inOrder() {
    return order.stream().flatMap(id -> items.stream().filter(item -> item.id().equals(id))).toList();
  }

  /** Whether a thing has the number that it should. */
  public boolean fits(Item item, Answer answer) {
    return answer.has(item.id(), String.valueOf(order.indexOf(item.id()) + 1));
  }
}
