package org.planningtogether.course;

import org.jspecify.annotations.Nullable;

/**
 * Something that may have a drawing beside its words.
 *
 * @param drawing the drawing's id, or null
 */
record Drawn(String id, @Nullable String drawing) {

  static Drawn of(Ids.Named named) {
    return new Drawn(named.id(), drawing(named));
  }

  static @Nullable String drawing(Ids.Named named) {
    return named.node().optionalValue("drawing", Ids::checked).orElse(null);
  }
}
