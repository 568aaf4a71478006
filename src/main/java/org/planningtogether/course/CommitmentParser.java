package org.planningtogether.course;

final class CommitmentParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var ids = Ids.list(node, "options");
    Ids.mustNotBeEmpty(node, "options", ids);
    var texts = words.texts("options", ids);
    var least = node.wholeNumber("least", 0, Math.max(1, ids.size()), 1);
    var most = node.wholeNumber("most", Math.max(1, least), Math.max(1, ids.size()), Math.max(1, ids.size()));
    return new Commitment(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        ids.stream().map(id -> new Choice(id, texts.get(id))).toList(),
        least,
        most,
        node.flag("date", false) ? words.text("date-label") : null);
  }
}
