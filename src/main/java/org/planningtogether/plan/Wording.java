package org.planningtogether.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;
import org.planningtogether.outline.Answer;
import org.planningtogether.outline.Telling;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells an answer in words, as pages of a plan show it. */
@Component
class Wording {

  private final Telling telling;

  Wording(Telling telling) {
    this.telling = telling;
  }

  /**
   * What was answered to one field.
   *
   * @param label what it is about, or null where the question says it all
   * @param parts each thing that was chosen, or one text
   */
  public record Line(@Nullable Passage label, List<Passage> parts) {}

  List<Line> lines(Leaf leaf, Answer answer) {
    var alone = leaf.question().fields().size() == 1 && leaf.question().fields().getFirst().label() == null;
    return telling.tell(leaf.question(), answer, leaf.names(), LocaleContextHolder.getLocale()).stream()
        .map(line -> new Line(alone ? null : line.label(), line.parts()))
        .toList();
  }

  /** All of it as one text, for comparing. */
  String text(Leaf leaf, Answer answer) {
    return telling.text(leaf.question(), answer, leaf.names(), LocaleContextHolder.getLocale());
  }
}
