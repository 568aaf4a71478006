package org.planningtogether.course;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.ActivityParser.Outline;

/** Something that may have a drawing beside its words, before these are known. */
record Drawn(String id, @Nullable Drawing drawing) {

  static Function<Ids.Named, Drawn> in(Outline outline) {
    return named -> new Drawn(named.id(), outline.drawing(named.node()));
  }
}
