package org.planningtogether.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.Table;

/**
 * What the page of totals shows, in words.
 *
 * @param basis how many sheets stand behind them, one line for each phase
 * @param questions those asked, with figures if there are any
 */
public record Figures(List<String> basis, List<Answered> questions) {

  /**
   * One question.
   *
   * @param hint how to read it, or null
   * @param chart null, as the table, when there is nothing to show yet
   */
  public record Answered(
      String key, String question, @Nullable String hint, @Nullable Chart chart, @Nullable Table table) {}
}
