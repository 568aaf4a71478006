package org.planningtogether.agreement;

/** What came of something that a parent did with a clause. */
public sealed interface Outcome {

  /** Done; the clause as it stands now. */
  record Done(Clause clause) implements Outcome {}

  /** What the parent saw has changed meanwhile; nothing was done, and this is what stands there now. */
  record Changed(Clause clause) implements Outcome {}

  /** Nothing can be suggested or answered at the moment, for whatever reason; drafts are safe. */
  record Unavailable() implements Outcome {}

  /** This parent has suggested very much in one day; drafts are kept, tomorrow there is room again. */
  record Enough() implements Outcome {}
}
