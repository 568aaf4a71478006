package org.planningtogether.lti.launch;

/** Which texts from outside can be kept and compared to the letter. */
public final class Texts {

  private Texts() {}

  /** Whether a text is short enough and has no control characters and no half characters, which no database keeps. */
  public static boolean fit(String text, int longest) {
    return text.length() <= longest && text.codePoints().noneMatch(Texts::cannotBeKept);
  }

  /** Of any text as much as can be kept, for people to read. */
  public static String cut(String text, int longest) {
    String whole = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    StringBuilder kept = new StringBuilder();
    whole.codePoints().map(point -> cannotBeKept(point) ? '?' : point).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean cannotBeKept(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
