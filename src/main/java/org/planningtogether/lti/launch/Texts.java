package org.planningtogether.lti.launch;

/** Which texts from outside can be kept and compared to the letter. */
final class Texts {

  private Texts() {}

  /** Whether a text is short enough and has no control characters and no half characters, which no database keeps. */
  static boolean fit(String text, int longest) {
    return text.length() <= longest && text.codePoints().noneMatch(Texts::cannotBeKept);
  }

  private static boolean cannotBeKept(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
