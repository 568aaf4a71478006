package org.planningtogether.agreement;

import java.time.YearMonth;

/**
 * A child as the plan calls them.
 *
 * @param name first name or nickname
 * @param born month and year, never the day
 * @param pronoun the words that they use
 */
public record Child(ChildId id, String name, YearMonth born, Stage stage, Pronoun pronoun) {

  /** Where the child learns. */
  public enum Stage {
    HOME,
    NURSERY,
    PRIMARY,
    SECONDARY,
    COLLEGE
  }

  /** She, he or they. */
  public enum Pronoun {
    SHE,
    HE,
    THEY
  }
}
