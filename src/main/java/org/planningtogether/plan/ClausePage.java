package org.planningtogether.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.VersionId;
import org.planningtogether.course.Passage;
import org.planningtogether.ui.Choices;

/**
 * One clause as one parent sees it.
 *
 * @param notice what came of what has just been sent, when it did not come to what was meant; or null
 * @param setAside whether it waits until somebody comes back to it; who wanted that is not said
 * @param stuck whether it has gone to and fro so often that it may be time to leave it
 * @param seen whether this parent said that they have seen what the other one told
 * @param answers what can be said to the other parent's suggestion, or null when there is none
 * @param asksSeen whether they may say so now
 */
public record ClausePage(
    Passage section,
    Passage ask,
    @Nullable String child,
    @Nullable String notice,
    @Nullable Wanted inForce,
    @Nullable Wanted mine,
    @Nullable Wanted theirs,
    @Nullable List<Wording.Line> draft,
    boolean setAside,
    boolean stuck,
    boolean asksSeen,
    boolean seen,
    boolean isTold,
    boolean isPrivate,
    boolean isShared,
    boolean canBeSuggested,
    boolean canBeNotNeeded,
    @Nullable Choices answers,
    List<Past> history) {

  /**
   * A wording.
   *
   * @param by whose it is, in a sentence
   * @param until until when it can be taken back without a trace, or null when that is over
   * @param compare where it stands beside what was there before, or null
   */
  public record Wanted(
      VersionId id,
      String hash,
      String by,
      boolean notNeeded,
      List<Wording.Line> lines,
      @Nullable String note,
      @Nullable String day,
      @Nullable String until,
      @Nullable String compare) {}

  /** A wording of before. @param fate what became of it, in words without blame */
  public record Past(
      String by, String day, String fate, boolean notNeeded, List<Wording.Line> lines, @Nullable String note,
      boolean isTheirs, @Nullable String compare) {}
}
