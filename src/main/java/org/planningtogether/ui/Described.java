package org.planningtogether.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds {@code aria-describedby} as GOV.UK Frontend does: other text, hint, error, in the order in which they stand. */
final class Described {

  private Described() {}

  static @Nullable String by(String id, @Nullable String hint, @Nullable String error) {
    String ids = Stream.of(hint == null ? "" : id + "-hint", error == null ? "" : id + "-error")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }
}
