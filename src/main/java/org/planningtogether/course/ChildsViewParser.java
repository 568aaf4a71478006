package org.planningtogether.course;

import java.util.Set;

final class ChildsViewParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var questions = Ids.list(node, "questions");
    Ids.mustNotBeEmpty(node, "questions", questions);
    var texts = words.texts("questions", questions);
    return new ChildsView(
        outline.id(),
        outline.required(),
        words.optional("intro"),
        Prompt.parse(node, words, Set.of(ChildsView.SKIP)),
        questions.stream().map(id -> new Choice(id, texts.get(id))).toList(),
        words.text("skip"));
  }
}
