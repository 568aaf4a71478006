package org.planningtogether.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of plain texts.
 *
 * @param caption says what the table shows
 * @param captionClasses size, for example {@code govuk-table__caption--m}
 * @param firstCellIsHeader whether the first cell names its row
 */
public record Table(
    @Nullable String caption,
    @Nullable String captionClasses,
    boolean firstCellIsHeader,
    List<Cell> head,
    List<List<Cell>> rows) {

  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** One cell. {@code numeric} aligns numbers under each other. */
  public record Cell(String text, boolean numeric) {
    public Cell(String text) {
      this(text, false);
    }
  }
}
