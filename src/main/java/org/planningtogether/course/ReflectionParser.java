package org.planningtogether.course;

import java.util.Set;

final class ReflectionParser implements ActivityParser {

  private static final Set<String> TAKEN = Set.of(Reflection.SKIP, Reflection.NAME, Reflection.SHOWN);

  @Override
  public Activity parse(Outline outline, Words words) {
    var node = outline.node();
    var children = node.wholeNumber("children", 1, 6, 0);
    return new Reflection(
        outline.id(),
        outline.required(),
        words.optional("intro"),
        Prompt.parse(node, words, TAKEN),
        children,
        node.flag("takeaway", false),
        words.text("skip"));
  }
}
