package org.planningtogether.course;

import java.util.Set;
import org.planningtogether.course.Ordering.Item;

final class OrderingParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var shown = Ids.list(node, "shown");
    var order = Ids.list(node, "order");
    Ids.mustNotBeEmpty(node, "shown", shown);
    if (!Set.copyOf(shown).equals(Set.copyOf(order))) {
      node.problem("order", "is %s, must be the same as shown, in the right order".formatted(String.join(", ", order)));
    }
    var texts = words.texts("items", shown);
    var why = words.texts("why", shown);
    return new Ordering(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        shown.stream().map(id -> new Item(id, texts.get(id), why.get(id))).toList(),
        order,
        words.optional("explain"));
  }
}
