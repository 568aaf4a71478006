package org.planningtogether.calendar;

/** One of the two homes: A of the parent who began the plan, B of the other one. */
public enum Home {
  A,
  B;

  public Home other() {
    return this == A ? B : A;
  }
}
