package org.planningtogether.outline;

/** How old a child is who reads, or is read to. */
public enum Band {
  /** 4 to 7. */
  YOUNG,
  /** 8 to 11. */
  MIDDLE,
  /** 12 to 17. */
  OLDER
}
