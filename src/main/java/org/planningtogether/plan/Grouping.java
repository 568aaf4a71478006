package org.planningtogether.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the sections stand together in the list of a plan. */
enum Grouping {
  CHILDREN(Set.of("children", "school", "health", "culture")),
  TIME(Set.of("living", "handovers", "holidays", "special-days", "keeping-in-touch", "travel")),
  PARENTS(Set.of("communication", "decisions", "disagreements", "new-partners")),
  FINISHING(Set.of("telling", "reviewing", "signing-off")),
  /** And whatever is new. */
  EVERYDAY(Set.of("phones", "routines", "money", "pets", "family"));

  /** In which they are read. */
  static final List<Grouping> ORDER = List.of(CHILDREN, TIME, EVERYDAY, PARENTS, FINISHING);

  private final Set<String> sections;

  Grouping(Set<String> sections) {
    this.sections = sections;
  }

  static Grouping of(String section) {
    return ORDER.stream().filter(group -> group.sections.contains(section)).findFirst().orElse(EVERYDAY);
  }

  String key() {
    return "plan.group." + name().toLowerCase(Locale.ROOT);
  }
}
