package org.planningtogether.outline;

import java.util.List;
import java.util.stream.Collectors;
import org.planningtogether.course.Passage;

/**
 * What was answered to one field, in words; of a grid, to one row of it.
 *
 * @param field the id of the field; of a grid with its row, {@code <field>.<row>}
 * @param label what it is about: the field's label, or the question where it has none
 * @param parts one for each thing that was chosen, or each line of a rule; a text that somebody wrote is one
 */
public record Line(String field, Passage label, List<Passage> parts) {

  /** All of it; of several things, each on a line of its own. */
  public Passage text() {
    return new Passage(
        parts.getFirst().lang(), parts.stream().map(Passage::text).collect(Collectors.joining("\n")));
  }
}
