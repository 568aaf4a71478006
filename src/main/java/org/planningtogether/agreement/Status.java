package org.planningtogether.agreement;

/** How far a clause is, in the eyes of one parent. */
public enum Status {
  NOT_STARTED,
  /** Written down for oneself. */
  DRAFT,
  /** Suggested; the other parent can answer in their own time. */
  WAITING,
  /** The other parent has suggested something. */
  NEEDS_ANSWER,
  AGREED,
  SET_ASIDE,
  NOT_NEEDED;

  static Status of(Clause clause) {
    if (clause.theirs() != null && clause.setAside() == null) {
      return NEEDS_ANSWER;
    }
    if (clause.setAside() != null) {
      return SET_ASIDE;
    }
    if (clause.mine() != null) {
      return WAITING;
    }
    if (clause.inForce() != null) {
      return clause.inForce().notNeeded() ? NOT_NEEDED : AGREED;
    }
    return clause.draft() == null ? NOT_STARTED : DRAFT;
  }
}
