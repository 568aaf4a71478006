package org.planningtogether.course;

import java.util.List;
import java.util.Map;
import org.planningtogether.course.KnowledgeCheck.Kind;
import org.planningtogether.course.KnowledgeCheck.Option;
import org.planningtogether.files.YamlNode;

final class KnowledgeCheckParser implements ActivityParser {

  private static final Map<String, Kind> KINDS =
      Map.of("single", Kind.SINGLE, "multiple", Kind.MULTIPLE, "true-false", Kind.TRUE_FALSE);

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var kind = kind(node);
    var right = Ids.each(node, "options", option -> Map.entry(option.id(), option.node().flag("right")));
    checkRight(node, kind, right.stream().filter(Map.Entry::getValue).count(), right.size());
    var ids = right.stream().map(Map.Entry::getKey).toList();
    var texts = words.texts("options", ids);
    var feedback = words.texts("feedback", ids);
    var options =
        right.stream()
            .map(entry ->
                new Option(
                    entry.getKey(), entry.getValue(), texts.get(entry.getKey()), feedback.get(entry.getKey())))
            .toList();
    return new KnowledgeCheck(
        outline.id(),
        outline.required(),
        kind,
        words.text("question"),
        words.optional("hint"),
        options,
        words.optional("explain"));
  }

  private static Kind kind(YamlNode node) {
    var kind = node.text("kind");
    Ids.mustBeAmong(node, "kind", List.of(kind), List.of("single", "multiple", "true-false"));
    return KINDS.getOrDefault(kind, Kind.SINGLE);
  }

  private static void checkRight(YamlNode node, Kind kind, long right, int all) {
    if (kind == Kind.MULTIPLE && right == 0) {
      node.problem("options", "has no right answer, must have at least one");
    }
    if (kind != Kind.MULTIPLE && right != 1) {
      node.problem("options", "has %d right answers, must have exactly one".formatted(right));
    }
    if (kind == Kind.TRUE_FALSE ? all != 2 : all < 2) {
      node.problem("options", "has %d, must have %s".formatted(all, kind == Kind.TRUE_FALSE ? "two" : "two or more"));
    }
  }
}
