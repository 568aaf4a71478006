package org.planningtogether.agreement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outline.Answer;

/**
 * One clause as one parent may see it: their own drafts and suggestions, and of the other parent only what was
 * delivered.
 *
 * @param draft what this parent keeps for themselves, or null
 * @param inForce what both agreed last (information: what was told last), or null
 * @param mine this parent's suggestion that waits, or null
 * @param theirs the other parent's suggestion that waits, or null
 * @param setAside when "come back to this" or "I need help" was the answer of either, until somebody suggests again
 * @param seen for information: whether this parent has said that they have seen it
 * @param rounds how many delivered suggestions went to and fro since the last agreement
 * @param history every version that this parent may see, the newest first; empty where only an overview was asked for
 */
public record Clause(
    Topic topic,
    @Nullable Answer draft,
    @Nullable Version inForce,
    @Nullable Version mine,
    @Nullable Version theirs,
    @Nullable Instant setAside,
    boolean seen,
    int rounds,
    List<Version> history) {

  /** After so many rounds the parents are asked whether to leave it for now. */
  public static final int MOST_ROUNDS = 4;

  public static Clause untouched(Topic topic) {
    return new Clause(topic, null, null, null, null, null, false, 0, List.of());
  }

  public Status status() {
    return Status.of(this);
  }

  /** What the parent would go on from: their draft, else their suggestion, else the other's, else what is in force. */
  public Answer current() {
    if (draft != null) {
      return draft;
    }
    var version = mine != null ? mine : theirs != null ? theirs : inForce;
    return version == null ? Answer.NONE : version.answer();
  }
}
