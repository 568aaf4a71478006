package org.planningtogether.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Clause;
import org.planningtogether.course.Passage;

/**
 * Something a parent has written and not suggested yet.
 *
 * @param value what a form sends for it: which one, and in which state it was looked at
 * @param child for whom, or null
 */
public record Draft(
    String value, Passage ask, @Nullable String child, List<Wording.Line> lines, List<Tone.Remark> remarks, String path) {

  static Draft of(Leaf leaf, Clause clause, Wording wording, SectionPages pages) {
    var lines = wording.lines(leaf, clause.current());
    return new Draft(
        "%s/%s/%s".formatted(leaf.question().id(), leaf.topic().scope().code(), Basis.of(clause)),
        pages.title(leaf, clause),
        leaf.desk().childName(leaf.topic().scope()),
        lines,
        Listening.to(leaf, clause.current()),
        leaf.ways().question(leaf.topic()));
  }
}
