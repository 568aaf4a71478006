package org.planningtogether.documents;

import java.util.List;
import org.planningtogether.course.Passage;

/**
 * What is agreed and what is not yet, by name. Of what is not agreed it tells nothing else: neither whether anybody has
 * thought of it, nor who.
 *
 * @param foot what stands on each sheet
 */
record SummaryPaper(String people, String foot, List<Part> parts) {

  /**
   * A section.
   *
   * @param agreed what was asked
   * @param open whether something in it is not agreed yet
   */
  record Part(Passage title, List<Passage> agreed, boolean open) {}
}
