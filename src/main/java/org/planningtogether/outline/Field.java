package org.planningtogether.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Passage;

/** One thing to fill in on the page of a question. Labels and hints are plain, with {@code {a}}, {@code {b}}, {@code {child}}. */
public sealed interface Field {

  /** Permanent, and unique in its question. */
  String id();

  /** Null when the question itself says it all. */
  @Nullable Passage label();

  @Nullable Passage hint();

  /** One of several. Kept as the option's id. */
  record Radios(String id, @Nullable Passage label, @Nullable Passage hint, List<Option> options) implements Field {}

  /** Any of several. Kept as the options' ids, in the order of the outline. */
  record Checkboxes(String id, @Nullable Passage label, @Nullable Passage hint, List<Option> options)
      implements Field {}

  /** A line of text. */
  record Line(String id, @Nullable Passage label, @Nullable Passage hint, int limit) implements Field {}

  /** Some sentences. */
  record Area(String id, @Nullable Passage label, @Nullable Passage hint, int limit) implements Field {}

  /** A whole number. @param unit what is counted, for example "minutes", or null */
  record Number(String id, @Nullable Passage label, @Nullable Passage hint, int min, int max, @Nullable Passage unit)
      implements Field {}

  /** A day, kept as {@code 2027-03-01}. */
  record Day(String id, @Nullable Passage label, @Nullable Passage hint) implements Field {}

  /** A time of day, kept as {@code 17:30}. */
  record Clock(String id, @Nullable Passage label, @Nullable Passage hint) implements Field {}

  /** One of several for each row. Kept as {@code <id>.<row>}. */
  record Grid(String id, @Nullable Passage label, @Nullable Passage hint, List<Option> rows, List<Option> options)
      implements Field {}

  /** Some of several in an order of one's own. Kept as the options' ids in that order. */
  record Ladder(String id, @Nullable Passage label, @Nullable Passage hint, List<Option> options) implements Field {}

  /** A rule of the calendar, kept as one JSON text of the calendar's own; made on pages of its own. */
  record Rule(String id, @Nullable Passage label, @Nullable Passage hint, Kind kind) implements Field {

    /** What kind of rule. */
    public enum Kind {
      PATTERN,
      STAGES,
      HOLIDAYS,
      SPECIAL_DAYS,
      SCHOOL_DATES
    }
  }
}
