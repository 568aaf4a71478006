package org.planningtogether.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;
import org.planningtogether.ui.TaskItem;

/**
 * A section: what it is about, its questions, and what stands there now.
 *
 * @param drafts how many drafts could be suggested together
 * @param childless whether something is asked for each child and no child is named yet
 */
public record SectionPage(
    Passage title, Passage intro, Passage voice, List<Row> rows, int drafts, boolean childless, @Nullable String nextTitle,
    @Nullable String nextPath) {

  /**
   * One question, for all children or for one.
   *
   * @param child for whom, or null
   * @param lines what stands there in this parent's eyes: their draft, what waits, or what is agreed
   * @param question where it is answered
   * @param clause where it is suggested and agreed, or null when there is nothing of it
   * @param apart where it can be answered apart, child by child
   */
  public record Row(
      Passage ask,
      @Nullable String child,
      TaskItem.Status status,
      List<Wording.Line> lines,
      String question,
      @Nullable String clause,
      List<Apart> apart) {}

  /** One child for whom a question can be answered apart. */
  public record Apart(String child, String path) {}
}
