package org.planningtogether.calendar;

/** Sheets as text and back. The same sheet is always the same text; a text is never trusted. */
public final class RuleText {

  /** The longest text that is read. */
  public static final int LONGEST = 60_000;

  private RuleText() {}

  public static String write(Sheet sheet) {
    throw new UnsupportedOperationException();
  }

  /** @throws FlawedRule when the text is not a sheet of patterns; so do the others */
  public static Sheet.Patterns patterns(String text) {
    throw new UnsupportedOperationException();
  }

  public static Sheet.Stages stages(String text) {
    throw new UnsupportedOperationException();
  }

  public static Sheet.HolidayRules holidays(String text) {
    throw new UnsupportedOperationException();
  }

  public static Sheet.SpecialDays specialDays(String text) {
    throw new UnsupportedOperationException();
  }

  public static Sheet.Schools schools(String text) {
    throw new UnsupportedOperationException();
  }
}
