package org.planningtogether.course;

import java.util.Map;
import org.planningtogether.course.ScheduleExplorer.Pattern;

final class ScheduleExplorerParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var nights = Ids.each(node, "patterns", pattern -> Map.entry(pattern.id(), nights(pattern)));
    Ids.mustNotBeEmpty(node, "patterns", nights);
    var texts = words.sets("patterns", nights.stream().map(Map.Entry::getKey).toList());
    var patterns =
        nights.stream()
            .map(pattern -> {
              var own = texts.get(pattern.getKey());
              return new Pattern(pattern.getKey(), own.text("title"), own.text("text"), pattern.getValue());
            })
            .toList();
    return new ScheduleExplorer(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        patterns,
        words.text("home-a"),
        words.text("home-b"),
        words.text("caution"));
  }

  private static String nights(Ids.Named pattern) {
    var nights = pattern.node().text("nights");
    if (!nights.isEmpty() && !Fortnight.isPattern(nights)) {
      pattern.node().problem("nights", "is '%s', must be 14 letters, each A or B".formatted(nights));
    }
    return nights;
  }
}
