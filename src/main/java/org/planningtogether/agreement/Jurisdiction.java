package org.planningtogether.agreement;

/** Where the children live, as far as law and help lines differ. */
public enum Jurisdiction {
  ENGLAND,
  WALES
}
