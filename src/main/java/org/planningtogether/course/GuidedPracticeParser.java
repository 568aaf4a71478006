package org.planningtogether.course;

import org.planningtogether.course.GuidedPractice.Step;

final class GuidedPracticeParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var drawn = Ids.each(outline.node(), "steps", Drawn.in(outline));
    Ids.mustNotBeEmpty(outline.node(), "steps", drawn);
    var texts = words.texts("steps", drawn.stream().map(Drawn::id).toList());
    return new GuidedPractice(
        outline.id(),
        outline.required(),
        words.optional("intro"),
        drawn.stream().map(step -> new Step(step.id(), step.drawing(), texts.get(step.id()))).toList(),
        words.text("tried"),
        words.text("skip"),
        words.optional("after"));
  }
}
