package org.planningtogether.schedule;

/** What a night in a table is drawn as: never by colour alone, so each has a sign, and words stand beside it. */
public enum Mark {
  A("●"),
  B("◆"),
  /** Not the same for all children. */
  MIXED("◐"),
  /** Nothing says with whom. */
  OPEN("–"),
  /** Two rules of equal rank say different things. */
  TIE("?"),
  /** A day that is no part of the table. */
  OUTSIDE("");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /** The end of a class name in style sheets and templates. */
  public String look() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
