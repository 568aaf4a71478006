package org.planningtogether.documents;

import java.util.List;
import org.planningtogether.course.Passage;

/**
 * Words beside the plan, part by part.
 *
 * @param title plain
 * @param intro HTML that is safe
 */
record Guide(Passage title, Passage intro, List<Part> parts) {

  /** @param id neutral, for the address of this part @param title plain @param text HTML that is safe */
  record Part(String id, Passage title, Passage text) {}
}
