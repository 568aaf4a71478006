package org.planningtogether.outline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;

/**
 * One question, one page, one clause of a plan.
 *
 * @param section of which section
 * @param id permanent and unique in its section
 * @param perChild answered for each child apart; otherwise once for all, and apart for a child where it is different
 * @param ask the question, plain
 * @param hint a line below it, plain, or null
 * @param help more to think about, HTML that is safe, or null
 * @param samples sentences to start from, plain
 * @param told what the children's version says
 */
public record Question(
    String section,
    String id,
    Agree agree,
    boolean perChild,
    Passage ask,
    @Nullable Passage hint,
    @Nullable Passage help,
    List<Field> fields,
    List<Passage> samples,
    ChildWords told) {

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.id().equals(name)).findFirst();
  }
}
