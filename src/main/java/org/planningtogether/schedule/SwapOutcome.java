package org.planningtogether.schedule;

/** What came of something that a parent did with a swap. */
enum SwapOutcome {
  DONE,
  /** What the parent saw has changed meanwhile; nothing was done. */
  CHANGED,
  /** Nothing can be asked or answered at the moment, for whatever reason. */
  UNAVAILABLE,
  /** This parent has asked very much in one day; tomorrow there is room again. */
  ENOUGH
}
