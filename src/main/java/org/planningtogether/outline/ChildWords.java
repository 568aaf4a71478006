package org.planningtogether.outline;

import java.util.List;
import org.planningtogether.course.Passage;

/**
 * What the children's version says of a question: templates by reading band, for example "{who} will collect you."
 * A template names fields of the question in braces; one of which a field is not answered is left out.
 *
 * @param young for 4 to 7, eight words a sentence at most
 * @param middle for 8 to 11
 * @param older for 12 to 17
 * @param options what an option reads like for a child, where that is different, by {@code <field>.<option>}
 */
public record ChildWords(
    List<Passage> young, List<Passage> middle, List<Passage> older, java.util.Map<String, Passage> options) {

  /** Says nothing: reasons, money, other adults. */
  public static final ChildWords NONE = new ChildWords(List.of(), List.of(), List.of(), java.util.Map.of());

  public boolean saysNothing() {
    return young.isEmpty() && middle.isEmpty() && older.isEmpty();
  }
}
