package org.planningtogether.course;

import java.util.List;
import org.planningtogether.course.EmotionCheckIn.Feeling;
import org.planningtogether.files.YamlNode;

final class EmotionCheckInParser implements ActivityParser {

  private static final List<String> LEVELS = List.of("0", "1", "2", "3", "4");

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var ids = Ids.list(node, "words");
    var distress = Ids.list(node, "distress");
    Ids.mustNotBeEmpty(node, "words", ids);
    Ids.mustBeAmong(node, "distress", distress, ids);
    var texts = words.texts("words", ids);
    var levels = words.texts("levels", LEVELS);
    return new EmotionCheckIn(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        ids.stream().map(id -> new Feeling(id, texts.get(id), distress.contains(id))).toList(),
        words.text("intensity"),
        LEVELS.stream().map(level -> new Choice(level, levels.get(level))).toList(),
        node.flag("note", false) ? words.text("note-label") : null,
        words.text("tip"),
        words.text("tip-high"),
        outline.facts().helplines(helplines(node, outline.facts()), outline.lang()));
  }

  private static List<String> helplines(YamlNode node, Facts facts) {
    var ids = Ids.list(node, "helplines");
    Ids.mustNotBeEmpty(node, "helplines", ids);
    facts.mustBeHelplines(node, "helplines", ids);
    return ids;
  }
}
