package org.planningtogether.course;

import java.util.List;
import java.util.Map;
import org.planningtogether.course.Sorting.Item;

final class SortingParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var bins = Ids.list(node, "bins");
    var accepted = Ids.each(node, "items", item -> Map.entry(item.id(), accepted(item, bins)));
    Ids.mustNotBeEmpty(node, "bins", bins);
    Ids.mustNotBeEmpty(node, "items", accepted);
    var ids = accepted.stream().map(Map.Entry::getKey).toList();
    var binTexts = words.texts("bins", bins);
    var texts = words.texts("items", ids);
    var why = words.texts("why", ids);
    var items =
        accepted.stream()
            .map(item -> new Item(item.getKey(), texts.get(item.getKey()), item.getValue(), why.get(item.getKey())))
            .toList();
    return new Sorting(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        bins.stream().map(bin -> new Choice(bin, binTexts.get(bin))).toList(),
        items,
        node.wholeNumber("least", 1, Math.max(1, items.size()), items.size()));
  }

  private static List<String> accepted(Ids.Named item, List<String> bins) {
    var accept = Ids.list(item.node(), "accept");
    Ids.mustNotBeEmpty(item.node(), "accept", accept);
    Ids.mustBeAmong(item.node(), "accept", accept, bins);
    return accept;
  }
}
