package org.planningtogether.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.outline.Answer;
import org.planningtogether.outline.Field;

/** What there is to hear in what a parent wrote themselves; what they chose from a list is nobody's tone. */
final class Listening {

  private Listening() {}

  static List<Tone.Remark> to(Leaf leaf, Answer answer) {
    var written = leaf.question().fields().stream()
        .filter(field -> field instanceof Field.Area || field instanceof Field.Line)
        .map(field -> answer.text(field.id()))
        .collect(Collectors.joining("\n"));
    return to(leaf.desk(), written);
  }

  static List<Tone.Remark> to(Desk desk, String written) {
    return Tone.of(written, desk.children().stream().map(Child::name).toList());
  }
}
