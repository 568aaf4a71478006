package org.planningtogether.ui;

import org.jspecify.annotations.Nullable;

/** Links to the page before and the page after. Either may be null. */
public record Pagination(@Nullable Turn previous, @Nullable Turn next) {

  /**
   * One of the two links.
   *
   * @param text for example "Next", or null for the usual words
   * @param labelText the other page's title, or null
   */
  public record Turn(String href, @Nullable String text, @Nullable String labelText) {}
}
