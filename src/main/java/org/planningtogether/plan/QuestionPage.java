package org.planningtogether.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;

/**
 * The page of one question.
 *
 * @param ask the question
 * @param hasHeading whether the first control is the heading of the page
 * @param voice what a child might say about it
 * @param samples sentences to start from
 * @param standing what stands there, to be seen while one writes: what is agreed, what the other parent suggests
 * @param basis what the form was made from
 * @param changed whether that is another thing than the form that has just been sent was made from
 * @param next the address of the next question, or of the section after its last one
 */
public record QuestionPage(
    Passage section,
    @Nullable String child,
    Passage ask,
    @Nullable Passage hint,
    @Nullable Passage help,
    boolean hasHeading,
    Passage voice,
    List<Control> controls,
    List<Passage> samples,
    List<Standing> standing,
    String basis,
    boolean changed,
    boolean canBeSuggested,
    boolean isTold,
    boolean isPrivate,
    String path,
    String sectionPath,
    String next) {

  /** Something that stands there now. @param title whose it is */
  public record Standing(String title, List<Wording.Line> lines) {}
}
