package org.planningtogether.course;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.planningtogether.course.MessageRewriting.Model;

final class MessageRewritingParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var flags = node.values("flags", MessageRewritingParser::flag);
    var models = Ids.list(node, "models");
    var threat = node.flag("threat", false);
    if (!threat) {
      Ids.mustNotBeEmpty(node, "models", models);
    }
    var texts = words.sets("models", models);
    return new MessageRewriting(
        outline.id(),
        outline.required(),
        words.text("situation"),
        words.text("original"),
        words.text("question"),
        words.optional("hint"),
        flags,
        node.wholeNumber("limit", 1, 5000, 600),
        node.wholeNumber("max-words", 1, 500, 60),
        threat,
        models.stream().map(id -> new Model(id, texts.get(id).text("text"), texts.get(id).text("why"))).toList(),
        hints(words, flags),
        threat ? words.text("threat-advice") : null);
  }

  private static Map<Flag, String> hints(Words words, List<Flag> flags) {
    var hints = new EnumMap<Flag, String>(Flag.class);
    words.below("hints").ifPresent(own ->
        flags.stream().filter(flag -> own.has(flag.slug())).forEach(flag -> hints.put(flag, own.text(flag.slug()))));
    return hints;
  }

  private static Flag flag(String slug) {
    return Stream.of(Flag.values())
        .filter(flag -> flag.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of " + known()));
  }

  private static String known() {
    return String.join(", ", Arrays.stream(Flag.values()).map(Flag::slug).toList());
  }
}
