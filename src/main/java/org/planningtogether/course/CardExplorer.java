package org.planningtogether.course;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cards to open and read. Where the parent picks which ones to see, the picks are the parent's own.
 *
 * @param choose whether there is something to pick; otherwise nothing is asked
 * @param least how many to pick
 */
public record CardExplorer(
    ActivityId id, boolean required, String question, @Nullable String hint, List<Card> cards, boolean choose, int least)
    implements Activity {

  private static final String CHOICE = "choice";

  /**
   * One card.
   *
   * @param drawing decorative, or null
   * @param text HTML made from Markdown, sanitised
   */
  public record Card(String id, @Nullable Drawing drawing, String title, String text) {}

  @Override
  public String type() {
    return "card-explorer";
  }

  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public Set<String> fields() {
    return choose ? Set.of(CHOICE) : Set.of();
  }

  @Override
  public Reading read(Sent sent) {
    var picks = Picks.of(question, choices(), choose ? least : 0, cards.size());
    return new Reading(sent.asAnswer(), picks.problems(sent, CHOICE, required));
  }

  @Override
  public boolean responds(Answer answer) {
    return choose && !chosen(answer).isEmpty();
  }

  public List<Choice> choices() {
    return cards.stream().map(card -> new Choice(card.id(), card.title())).toList();
  }

  /** The cards that were picked. */
  public List<Card> chosen(Answer answer) {
    return cards.stream().filter(card -> answer.has(CHOICE, card.id())).toList();
  }

  /** The cards that were not picked. */
  public List<Card> others(Answer answer) {
    return cards.stream().filter(card -> !answer.has(CHOICE, card.id())).toList();
  }
}
