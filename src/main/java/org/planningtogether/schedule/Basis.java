package org.planningtogether.schedule;

/** From which wording a calendar is made. */
public enum Basis {
  /** What both agreed, or were told. */
  AGREED,
  /** The same, with this parent's own suggestions and drafts in the place of what they would change. */
  MINE
}
