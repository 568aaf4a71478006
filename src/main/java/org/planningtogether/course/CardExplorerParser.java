package org.planningtogether.course;

import org.planningtogether.course.CardExplorer.Card;

final class CardExplorerParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var drawn = Ids.each(node, "cards", Drawn.in(outline));
    Ids.mustNotBeEmpty(node, "cards", drawn);
    var texts = words.sets("cards", drawn.stream().map(Drawn::id).toList());
    var cards =
        drawn.stream()
            .map(card -> {
              var own = texts.get(card.id());
              return new Card(card.id(), card.drawing(), own.text("title"), own.html("text"));
            })
            .toList();
    var choose = node.flag("choose", false);
    return new CardExplorer(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        cards,
        choose,
        choose ? node.wholeNumber("least", 1, Math.max(1, cards.size()), 1) : 0);
  }
}
