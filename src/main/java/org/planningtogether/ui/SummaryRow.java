package org.planningtogether.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a summary list: what it is, its value, and what can be done with it.
 *
 * @param name what stands after the key and a colon, perhaps in another language, or null
 */
public record SummaryRow(String key, @Nullable Phrase name, String value, List<Action> actions) {

  public SummaryRow {
    actions = List.copyOf(actions);
  }

  public SummaryRow(String key, String value) {
    this(key, null, value, List.of());
  }

  public SummaryRow(String key, String value, List<Action> actions) {
    this(key, null, value, actions);
  }

  /**
   * A link at the end of a row.
   *
   * @param visuallyHiddenText what a screen reader says after the text, so that "Change" is not alone
   */
  public record Action(String text, String href, @Nullable String visuallyHiddenText) {}
}
