package org.planningtogether.calendar;

/** What goes before what, the highest first. */
public enum Layer {
  SWAP,
  SPECIAL_DAY,
  NAMED_HOLIDAY,
  SCHOOL_HOLIDAY,
  BANK_HOLIDAY,
  BUILD_UP,
  PATTERN
}
