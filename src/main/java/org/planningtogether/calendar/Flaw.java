package org.planningtogether.calendar;

/** Why a rule cannot be what somebody typed. The words for it are the pages' own. */
public enum Flaw {
  /** Needed and not there. */
  MISSING,
  /** A key, an id or a kind that nobody knows. */
  UNKNOWN,
  /** A day that does not exist, for example 29 February 2027. */
  NO_SUCH_DAY,
  /** Not a time of day. */
  NO_SUCH_TIME,
  /** Before 2000 or after 2100. */
  YEAR,
  /** A number that is too small or too large. */
  NUMBER,
  /** The end lies before the start. */
  ORDER,
  /** A grid that is not 1 to 8 whole weeks of A, B and -. */
  WEEKS,
  /** A pattern in which nobody ever sleeps anywhere, or a stage without nights and without visits. */
  NOTHING_IN_IT,
  /** The same thing twice, for example two stages from one day. */
  TWICE,
  /** More things than a rule may hold. */
  TOO_MANY,
  /** A text that is too long. */
  TOO_LONG,
  /** A way of sharing that does not go with this holiday. */
  NOT_FOR_THIS,
  /** Not JSON of ours at all. */
  NOT_READABLE
}
