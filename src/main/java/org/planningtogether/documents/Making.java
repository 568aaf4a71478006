package org.planningtogether.documents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.planningtogether.agreement.Side;
import org.planningtogether.outline.Band;

/**
 * What parents chose for the version of one child.
 *
 * @param leftOut sections that are not told
 * @param notes a few words from each parent, none blank
 */
record Making(Band band, SortedSet<String> leftOut, Map<Side, String> notes) {

  static final int LONGEST_NOTE = 300;

  Making {
    leftOut = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
    notes = Map.copyOf(notes);
  }

  /** Before anybody has chosen. */
  static Making first(Band band) {
    return new Making(band, new TreeSet<>(), Map.of());
  }

  String note(Side side) {
    return notes.getOrDefault(side, "");
  }

  /** What one parent sends: all but the other one's note. */
  Making by(Side side, Band chosen, List<String> out, String note) {
    var kept = new EnumMap<Side, String>(Side.class);
    kept.putAll(notes);
    kept.remove(side);
    if (!note.isBlank()) {
      kept.put(side, note.strip());
    }
    return new Making(chosen, new TreeSet<>(out), kept);
  }
}
