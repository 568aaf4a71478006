package org.planningtogether.agreement;

/** What one parent does with their place. The other one is never told which of these it is. */
public enum Sharing {
  /** Nobody has joined yet, or the plan is made alone. */
  PRIVATE,
  SHARED,
  PAUSED,
  LEFT
}
