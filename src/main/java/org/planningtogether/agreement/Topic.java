package org.planningtogether.agreement;

/**
 * Which clause of a plan: one for each question and scope.
 *
 * @param section of the outline, for example {@code handovers}
 * @param question of that section; {@code own-<8 letters>} for a clause in the parents' own words
 */
public record Topic(String section, String question, Scope scope) {

  private static final String OWN = "own-";

  /** Whether the parents wrote the question themselves. Its answer has the fields {@code title} and {@code text}. */
  public boolean isOwn() {
    return question.startsWith(OWN);
  }
}
