package org.planningtogether.course;

import java.util.List;
import org.planningtogether.course.ScriptBuilder.Part;

final class ScriptBuilderParser implements ActivityParser {

  /** A part before its words are known. */
  private record Bare(String id, List<String> sentences, int most) {

    static Bare of(Ids.Named part) {
      var sentences = Ids.list(part.node(), "sentences");
      Ids.mustNotBeEmpty(part.node(), "sentences", sentences);
      if (part.id().equals(ScriptBuilder.OWN)) {
        part.node().problem("id", "is 'own', which is taken");
      }
      var all = Math.max(1, sentences.size());
      return new Bare(part.id(), sentences, part.node().wholeNumber("most", 1, all, all));
    }
  }

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var parts = Ids.each(node, "parts", Bare::of);
    Ids.mustNotBeEmpty(node, "parts", parts);
    var texts = words.sets("parts", parts.stream().map(Bare::id).toList());
    var own = node.wholeNumber("own", 0, 2000, 0);
    return new ScriptBuilder(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        parts.stream().map(part -> part(part, texts.get(part.id()))).toList(),
        own,
        own > 0 ? words.text("own-label") : null,
        words.text("script"));
  }

  private static Part part(Bare part, Words words) {
    var texts = words.texts("sentences", part.sentences());
    return new Part(
        part.id(),
        words.text("title"),
        words.optional("hint"),
        part.sentences().stream().map(id -> new Choice(id, texts.get(id))).toList(),
        part.most());
  }
}
