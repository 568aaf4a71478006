package org.planningtogether.schedule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.ChildId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a swap is about.
 *
 * @param children whose nights; at least one
 * @param asked nights that are to be with whoever asks
 * @param offered nights that are to be with the other parent instead
 * @param note a few words to the other parent, or null
 */
record SwapTerms(
    List<ChildId> children, SortedSet<LocalDate> asked, SortedSet<LocalDate> offered, @Nullable String note) {

  static final int LONGEST_NOTE = 300;
  static final int MOST_NIGHTS = 31;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  SwapTerms {
    children = List.copyOf(children);
    asked = Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    offered = Collections.unmodifiableSortedSet(new TreeSet<>(offered));
    if (children.isEmpty() || asked.isEmpty() && offered.isEmpty() || !Collections.disjoint(asked, offered)) {
      throw new IllegalArgumentException("Not a swap: %d children, %s for %s".formatted(children.size(), asked, offered));
    }
  }

  /** The day after whose night nothing is left to swap. */
  LocalDate last() {
    return Stream.of(asked, offered).filter(nights -> !nights.isEmpty()).map(SortedSet::last).max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Whether both say something about the same night of the same child. */
  boolean meets(SwapTerms others) {
    return !Collections.disjoint(children, others.children)
        && (meet(asked, others) || meet(offered, others));
  }

  private static boolean meet(SortedSet<LocalDate> nights, SwapTerms others) {
    return !Collections.disjoint(nights, others.asked) || !Collections.disjoint(nights, others.offered);
  }

  String json() {
    var written = JSON.createObjectNode();
    children.forEach(child -> written.withArray("children").add(child.toString()));
    asked.forEach(night -> written.withArray("asked").add(night.toString()));
    offered.forEach(night -> written.withArray("offered").add(night.toString()));
    if (note != null) {
      written.put("note", note);
    }
    return JSON.writeValueAsString(written);
  }

  /** Reads what {@link #json} wrote. */
  static SwapTerms of(String json) {
    var read = JSON.readTree(json);
    return new SwapTerms(
        texts(read, "children").map(UUID::fromString).map(ChildId::new).toList(),
        nights(read, "asked"),
        nights(read, "offered"),
        read.has("note") ? read.get("note").asString() : null);
  }

  private static SortedSet<LocalDate> nights(JsonNode read, String name) {
    return new TreeSet<>(texts(read, name).map(LocalDate::parse).toList());
  }

  private static Stream<String> texts(JsonNode read, String name) {
    return read.path(name).valueStream().map(JsonNode::asString);
  }
}
