package org.planningtogether.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.Link;

/**
 * What a rule is made of, each part with what can be done with it.
 *
 * @param add to add one more, or null
 * @param other another page that helps here, or null
 * @param done where to go on
 */
public record OverviewPage(
    String caption,
    String heading,
    List<String> intro,
    List<Item> items,
    String nothing,
    @Nullable Link add,
    @Nullable Link other,
    @Nullable String done,
    String back) {

  /** One part. @param remove where to post to take it out, or null. @param at which one */
  public record Item(String title, List<String> lines, String change, @Nullable String remove, int at) {}
}
