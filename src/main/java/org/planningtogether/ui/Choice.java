package org.planningtogether.ui;

import org.jspecify.annotations.Nullable;

/**
 * One radio, checkbox or option of a select.
 *
 * @param value what the form sends
 * @param text what the person reads
 * @param hint a line below the text
 * @param exclusive a checkbox that unticks all others, for example "None of these"
 * @param divider a word above this choice that sets it apart, for example "or"
 */
public record Choice(
    String value,
    String text,
    @Nullable String hint,
    boolean checked,
    boolean disabled,
    boolean exclusive,
    @Nullable String divider) {

  public Choice(String value, String text, @Nullable String hint, boolean checked) {
    this(value, text, hint, checked, false, false, null);
  }

  public Choice(String value, String text, boolean checked) {
    this(value, text, null, checked);
  }

  /** The same choice, standing apart from those above it and unticking them. */
  public Choice apart(String divider) {
    return new Choice(value, text, hint, checked, disabled, true, divider);
  }
}
