package org.planningtogether.course;

import org.jspecify.annotations.Nullable;

/**
 * One of several things to pick from.
 *
 * @param hint a line below the text, or null
 */
public record Choice(String id, String text, @Nullable String hint) {

  public Choice(String id, String text) {
    this(id, text, null);
  }
}
