package org.planningtogether.ui;

import org.jspecify.annotations.Nullable;

/**
 * A link in a breadcrumb trail, a navigation or a footer.
 *
 * @param href null for the page itself
 */
public record Link(String text, @Nullable String href, boolean current) {

  public Link(String text, @Nullable String href) {
    this(text, href, false);
  }
}
