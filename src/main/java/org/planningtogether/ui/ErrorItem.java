package org.planningtogether.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list above a form.
 *
 * @param text the same words as beside the field
 * @param href where the field is, for example {@code #goal}, or null when the line belongs to no field
 */
public record ErrorItem(String text, @Nullable String href) {

  /** A line that leads to the field with this id. */
  public static ErrorItem at(String id, String text) {
    return new ErrorItem(text, "#" + id);
  }
}
