package org.planningtogether.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date in three inputs, as GOV.UK asks for dates that people know.
 *
 * @param id of the group; the inputs are called {@code <id>-day}, {@code <id>-month} and {@code <id>-year}
 * @param error what is wrong, in words that say what to do, or null
 * @param heading whether the question is the heading of its page (h1)
 */
public record DateInput(
    String id,
    String legend,
    @Nullable String hint,
    @Nullable String error,
    List<Item> items,
    boolean heading) {

  /** One of the inputs. @param wrong whether this one is to be put right */
  public record Item(String name, String label, @Nullable String value, int width, boolean wrong) {}

  public DateInput {
    items = List.copyOf(items);
  }

  /** The size of the question. */
  public String legendClasses() {
    return heading ? "govuk-fieldset__legend--l" : "govuk-fieldset__legend--m";
  }

  /** The ids of what describes the question, for {@code aria-describedby}. */
  public @Nullable String describedBy() {
    return Described.by(id, hint, error);
  }
}
