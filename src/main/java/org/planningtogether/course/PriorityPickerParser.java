package org.planningtogether.course;

final class PriorityPickerParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var ids = Ids.list(node, "options");
    Ids.mustNotBeEmpty(node, "options", ids);
    var plan = node.flag("plan", false);
    if (plan) {
      Ids.mustBeAmong(node, "options", ids, PriorityPicker.SECTIONS);
    }
    var texts = words.texts("options", ids);
    var least = node.wholeNumber("least", 0, Math.max(1, ids.size()), 1);
    return new PriorityPicker(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        ids.stream().map(id -> new Choice(id, texts.get(id))).toList(),
        least,
        node.wholeNumber("most", Math.max(1, least), Math.max(1, ids.size()), Math.max(1, Math.min(3, ids.size()))),
        plan,
        words.optional("after"));
  }
}
