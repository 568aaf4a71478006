package org.planningtogether.course;

import java.util.Map;
import org.planningtogether.course.Reflection.Prompt;

final class ReflectionParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var limits = Ids.each(node, "prompts", prompt -> Map.entry(prompt.id(), limit(prompt)));
    Ids.mustNotBeEmpty(node, "prompts", limits);
    var texts = words.sets("prompts", limits.stream().map(Map.Entry::getKey).toList());
    var prompts =
        limits.stream()
            .map(prompt -> {
              var own = texts.get(prompt.getKey());
              return new Prompt(prompt.getKey(), own.text("label"), own.optional("hint"), prompt.getValue());
            })
            .toList();
    return new Reflection(outline.id(), outline.required(), words.optional("intro"), prompts, words.text("skip"));
  }

  private static int limit(Ids.Named prompt) {
    if (prompt.id().equals("skip")) {
      prompt.node().problem("id", "is 'skip', which is taken");
    }
    return prompt.node().wholeNumber("limit", 1, 10_000, 2000);
  }
}
