package org.planningtogether.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.files.YamlNode;

/**
 * Something to write about.
 *
 * @param limit the longest text, in characters
 */
public record Prompt(String id, String label, @Nullable String hint, int limit) {

  /** The prompts of an activity; some ids may be taken by other fields of it. */
  static List<Prompt> parse(YamlNode node, Words words, Set<String> taken) {
    var limits = Ids.each(node, "prompts", prompt -> Map.entry(prompt.id(), limit(prompt, taken)));
    Ids.mustNotBeEmpty(node, "prompts", limits);
    var texts = words.sets("prompts", limits.stream().map(Map.Entry::getKey).toList());
    return limits.stream().map(limit -> prompt(limit.getKey(), texts.get(limit.getKey()), limit.getValue())).toList();
  }

  private static Prompt prompt(String id, Words words, int limit) {
    return new Prompt(id, words.text("label"), words.optional("hint"), limit);
  }

  private static int limit(Ids.Named prompt, Set<String> taken) {
    if (taken.contains(prompt.id())) {
      prompt.node().problem("id", "is '%s', which is taken".formatted(prompt.id()));
    }
    return prompt.node().wholeNumber("limit", 1, 10_000, 2000);
  }
}
