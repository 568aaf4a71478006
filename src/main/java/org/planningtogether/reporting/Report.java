package org.planningtogether.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trainer's page shows, in words.
 *
 * @param summary how many have finished
 * @param roster where the list of people comes from, or why it may be incomplete
 * @param doubted whether the reader may say that a list is right which leaves out most people
 * @param drifts one line for each grade that is another in the gradebook
 * @param onlyUnfinished whether those who have finished are left out
 */
public record Report(
    String summary,
    String roster,
    boolean doubted,
    List<String> drifts,
    boolean onlyUnfinished,
    List<Row> rows) {

  /**
   * One person.
   *
   * @param id of the page about this person
   * @param note what to know of this person, or null
   * @param parts how many are finished, since when, and which are under way; the days of each are on the person's page
   * @param resend the person's id when "send again" would do something, or null
   */
  public record Row(
      String id,
      String name,
      @Nullable String note,
      List<String> parts,
      String elearning,
      List<String> owed,
      @Nullable String resend) {}
}
