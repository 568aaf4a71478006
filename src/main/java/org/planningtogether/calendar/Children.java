package org.planningtogether.calendar;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For which children a rule is.
 *
 * @param keys those children; empty means all of them
 */
public record Children(SortedSet<ChildKey> keys) {

  /** All children. */
  public static final Children ALL = new Children(Collections.emptySortedSet());

  private static final int MOST = 20;

  public Children {
    Check.atMost(keys, MOST, "children");
    keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  public static Children of(Collection<ChildKey> keys) {
    return new Children(new TreeSet<>(keys));
  }

  public static Children only(ChildKey child) {
    return of(List.of(child));
  }

  public boolean all() {
    return keys.isEmpty();
  }

  public boolean include(ChildKey child) {
    return all() || keys.contains(child);
  }

  /** How wide: the fewer children a rule names, the sooner it counts. */
  int width() {
    return all() ? Integer.MAX_VALUE : keys.size();
  }
}
