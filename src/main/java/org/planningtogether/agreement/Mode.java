package org.planningtogether.agreement;

/** For whom a plan is made. */
public enum Mode {
  /** By one parent alone: nobody else is ever invited. */
  SOLO,
  /** By two. */
  JOINT
}
