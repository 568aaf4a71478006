package org.planningtogether.agreement;

import java.time.YearMonth;
import org.planningtogether.agreement.Child.Pronoun;
import org.planningtogether.agreement.Child.Stage;

/**
 * What a parent tells of a child.
 *
 * @param name first name or nickname
 * @param born month and year, never the day
 */
public record NewChild(String name, YearMonth born, Stage stage, Pronoun pronoun) {

  /** The longest name that is kept. */
  public static final int LONGEST_NAME = 50;

  public NewChild {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A child's name must have 1 to %d characters".formatted(LONGEST_NAME));
    }
  }

  Child as(ChildId id) {
    return new Child(id, name, born, stage, pronoun);
  }
}
