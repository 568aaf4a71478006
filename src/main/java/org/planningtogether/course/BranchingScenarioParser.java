package org.planningtogether.course;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.BranchingScenario.Node;
import org.planningtogether.course.BranchingScenario.Way;
import org.planningtogether.files.YamlNode;

final class BranchingScenarioParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var structure = outline.node();
    var bare = new LinkedHashMap<String, Bare>();
    Ids.each(structure, "nodes", node -> Bare.of(node, outline)).forEach(node -> bare.put(node.id(), node));
    var start = structure.text("start");
    checkWays(structure, start, bare);
    var texts = words.sets("nodes", List.copyOf(bare.keySet()));
    var nodes = bare.values().stream().map(node -> node(node, texts.get(node.id()))).toList();
    return new BranchingScenario(
        outline.id(),
        outline.required(),
        words.text("intro"),
        words.optional("name-of-child"),
        words.text("retry"),
        start,
        nodes);
  }

  /** A node before its words are known. */
  private record Bare(String id, @Nullable Drawing drawing, YamlNode node, List<Way> ways) {

    static Bare of(Ids.Named node, Outline outline) {
      var ways =
          Ids.each(node.node(), "choices", choice ->
              new Way(
                  choice.id(),
                  "",
                  choice.node().text("to"),
                  choice.node().wholeNumber("tension", -2, 2, 0),
                  choice.node().wholeNumber("calm", -2, 2, 0)));
      return new Bare(node.id(), outline.drawing(node.node()), node.node(), ways);
    }
  }

  private static Node node(Bare bare, Words words) {
    var ids = bare.ways().stream().map(Way::id).toList();
    var choices = words.texts("choices", ids);
    var ways =
        bare.ways().stream()
            .map(way -> new Way(way.id(), choices.get(way.id()), way.to(), way.tension(), way.calm()))
            .toList();
    return new Node(bare.id(), bare.drawing(), words.text("text"), words.optional("child"), ways);
  }

  private static void checkWays(YamlNode structure, String start, Map<String, Bare> bare) {
    if (!bare.containsKey(start)) {
      structure.problem("start", "is '%s', must be one of %s".formatted(start, String.join(", ", bare.keySet())));
      return;
    }
    bare.forEach((id, from) ->
        from.ways().stream()
            .filter(way -> !bare.containsKey(way.to()))
            .forEach(way ->
                from.node().problem("choices", "lead to '%s', which is no node".formatted(way.to()))));
    var reached = reached(start, bare);
    bare.forEach((id, node) -> {
      if (!reached.contains(id)) {
        node.node().problem("id", "is '%s', which no choice leads to".formatted(id));
      }
    });
    if (leadsBack(start, bare, new ArrayList<>(), new HashSet<>())) {
      structure.problem("nodes", "lead back to an earlier node, must go on to an end");
    }
  }

  private static Set<String> reached(String start, Map<String, Bare> bare) {
    var reached = new HashSet<String>(Set.of(start));
    var waiting = new ArrayDeque<String>(reached);
    while (!waiting.isEmpty()) {
      for (var way : bare.get(waiting.pop()).ways()) {
        if (bare.containsKey(way.to()) && reached.add(way.to())) {
          waiting.push(way.to());
        }
      }
    }
    return reached;
  }

  /** Without a way back, every way ends. */
  private static boolean leadsBack(String id, Map<String, Bare> bare, List<String> above, Set<String> safe) {
    if (above.contains(id)) {
      return true;
    }
    if (!bare.containsKey(id) || safe.contains(id)) {
      return false;
    }
    above.add(id);
    var back = bare.get(id).ways().stream().anyMatch(way -> leadsBack(way.to(), bare, above, safe));
    above.remove(id);
    safe.add(id);
    return back;
  }
}
