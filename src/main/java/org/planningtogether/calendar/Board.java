package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nights in a row, and the stretch that counts on each of them. */
final class Board {
  final LocalDate first;
  final LocalDate last;
  private final @Nullable Stretch[] best;
  private final @Nullable Night[] answers;
  /** Where several stretches of equal rank speak: all of them. */
  private final @Nullable List<Stretch>[] equals;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Board(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
    int length = (int) ChronoUnit.DAYS.between(first, last) + 1;
    best = new Stretch[length];
    answers = new Night[length];
    equals = new List[length];
  }

  /** A board that begins with everything on this one. */
  Board copy() {
    var copy = new Board(first, last);
    for (int i = 0; i < best.length; i++) {
      copy.best[i] = best[i];
      copy.answers[i] = answers[i];
      copy.equals[i] = equals[i] == null ? null : new ArrayList<>(equals[i]);
    }
    return copy;
  }

  int length() {
    return best.length;
  }

  int index(LocalDate night) {
    return (int) ChronoUnit.DAYS.between(first, night);
  }

  LocalDate date(int index) {
    return first.plusDays(index);
  }

  void add(Stretch stretch) {
    int from = stretch.first().isBefore(first) ? 0 : index(stretch.first());
    int to = stretch.last().isAfter(last) ? best.length - 1 : index(stretch.last());
    for (int i = from; i <= to; i++) {
      var answer = stretch.says().apply(date(i));
      if (answer != null) {
        add(i, stretch, answer);
      }
    }
  }

  private void add(int i, Stretch stretch, Night answer) {
    int rank = best[i] == null ? -1 : Stretch.RANK.compare(stretch, best[i]);
    if (rank < 0) {
      best[i] = stretch;
      answers[i] = answer;
      equals[i] = null;
    } else if (rank == 0) {
      if (equals[i] == null) {
        equals[i] = new ArrayList<>(List.of(best[i]));
      }
      equals[i].add(stretch);
    }
  }

  /** The one answer. Rules of equal rank that say the same are no tie. */
  Night night(int i) {
    var answer = answers[i];
    if (answer == null) {
      return Night.NotDecided.NOTHING;
    }
    if (equals[i] == null || equals[i].stream().allMatch(stretch -> same(stretch.says().apply(date(i)), answer))) {
      return answer;
    }
    return new Night.NeedsDeciding(equals[i].stream().map(Stretch::rule).distinct().toList());
  }

  /** The stretch that counts, or null when none speaks. */
  @Nullable Stretch stretch(int i) {
    return best[i];
  }

  static boolean same(@Nullable Night one, @Nullable Night two) {
    if (one instanceof Night.NeedsDeciding || two instanceof Night.NeedsDeciding) {
      return one instanceof Night.NeedsDeciding && two instanceof Night.NeedsDeciding;
    }
    return (one == null ? null : one.home()) == (two == null ? null : two.home());
  }
}
