package org.planningtogether.agreement;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Version.Fate;
import org.planningtogether.outline.Answer;

/**
 * A clause with the eyes of one parent at one moment: the one home of who may see what. What the other parent wrote is
 * there from its delivery and not a second before, and nothing tells that it will come.
 */
record Eyes(Side side, Instant now) {

  /** @param entries of one clause, the oldest first */
  Clause clause(Topic topic, List<Entry> entries, @Nullable Answer draft, boolean seen, boolean withHistory) {
    var visible = visible(entries);
    if (visible.isEmpty()) {
      return new Clause(topic, draft, null, null, null, null, false, 0, List.of());
    }
    var mine = waiting(visible, side);
    var theirs = waiting(visible, side.other());
    return new Clause(
        topic,
        draft,
        inForce(visible).map(entry -> entry.as(Fate.AGREED)).orElse(null),
        mine.map(entry -> entry.as(Fate.OPEN)).orElse(null),
        theirs.map(entry -> entry.as(Fate.OPEN)).orElse(null),
        setAside(visible),
        seen,
        rounds(visible),
        withHistory ? history(visible) : List.of());
  }

  List<Entry> visible(Collection<Entry> entries) {
    return entries.stream().filter(entry -> entry.isVisibleTo(side, now)).toList();
  }

  /** What one side suggested last, as long as it waits for an answer. Told information waits for none. */
  Optional<Entry> waiting(List<Entry> visible, Side author) {
    return newest(visible, author)
        .filter(entry -> !entry.information() || !entry.isDelivered(now))
        .filter(entry -> visible.stream().noneMatch(other -> other.isOpen() && other.answers(entry)));
  }

  private static Optional<Entry> newest(List<Entry> visible, Side author) {
    return visible.stream().filter(entry -> entry.author() == author && entry.isOpen()).reduce((_, last) -> last);
  }

  private Optional<Entry> inForce(List<Entry> visible) {
    var told =
        visible.stream()
            .filter(entry -> entry.information() && entry.isDelivered(now) && entry.fate() != Fate.TAKEN_BACK)
            .max(comparing(Entry::deliveredAt));
    return told.or(
        () -> visible.stream().filter(entry -> entry.id().value().equals(entry.clause().inForce())).findFirst());
  }

  /** Until somebody suggests again; the other parent learns of that when it is delivered. */
  private @Nullable Instant setAside(List<Entry> visible) {
    var at = visible.getFirst().clause().setAsideAt();
    Function<Entry, Instant> shownAt = entry -> entry.author() == side ? entry.suggestedAt() : entry.deliveredAt();
    var again = at != null && visible.stream().anyMatch(entry -> entry.isOpen() && shownAt.apply(entry).isAfter(at));
    return again ? null : at;
  }

  private int rounds(List<Entry> visible) {
    var agreed =
        visible.stream()
            .filter(entry -> entry.fate() == Fate.AGREED)
            .map(Entry::closedAt)
            .max(comparing(at -> at))
            .orElse(Instant.EPOCH);
    return (int)
        visible.stream()
            .filter(entry -> entry.isDelivered(now) && entry.fate() != Fate.AGREED && entry.suggestedAt().isAfter(agreed))
            .count();
  }

  private List<Version> history(List<Entry> visible) {
    var newestFirst = visible.stream().map(entry -> entry.as(shown(visible, entry))).collect(toCollection(ArrayList::new));
    return List.copyOf(newestFirst.reversed());
  }

  /** One that waits and is not the newest of its author, or was answered by another wording, has been replaced. */
  private Fate shown(List<Entry> visible, Entry entry) {
    if (!entry.isOpen()) {
      return entry.fate();
    }
    var waits = waiting(visible, entry.author()).filter(entry::equals).isPresent();
    var told = entry.information() && inForce(visible).filter(entry::equals).isPresent();
    return waits || told ? Fate.OPEN : Fate.REPLACED;
  }
}
