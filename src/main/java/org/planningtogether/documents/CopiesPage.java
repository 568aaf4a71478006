package org.planningtogether.documents;

import java.time.LocalDate;
import java.util.List;
import org.planningtogether.documents.Copies.Kept;
import org.planningtogether.ui.Words;

/**
 * Copies that never change.
 *
 * @param nothing whether nothing has been agreed yet
 * @param possible whether one can be made now
 * @param make what the button says
 */
record CopiesPage(List<Entry> copies, boolean nothing, boolean possible, String make) {

  /** One copy in the list. */
  record Entry(String id, String title) {}

  static CopiesPage of(List<Kept> kept, boolean nothing, boolean open, String today, Words words) {
    var entries = kept.stream()
        .map(copy -> new Entry(copy.id().toString(), words.of("documents.copies.title", day(copy, words))))
        .toList();
    return new CopiesPage(entries, nothing, open && !nothing, words.of("documents.copies.make", today));
  }

  private static String day(Kept copy, Words words) {
    return words.date("d MMMM uuuu", LocalDate.ofInstant(copy.madeAt(), Papers.HERE));
  }
}
