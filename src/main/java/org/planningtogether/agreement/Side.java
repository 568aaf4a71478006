package org.planningtogether.agreement;

/** The two places in a plan: A began it, B is the other parent, with or without a log-in. */
public enum Side {
  A,
  B;

  public Side other() {
    return this == A ? B : A;
  }
}
