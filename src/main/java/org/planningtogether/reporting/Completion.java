package org.planningtogether.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.SummaryRow;

/**
 * What the page of one person shows to those who run the course, in words.
 *
 * @param note what to know of this person, or null
 * @param rows each part and the e-learning as a whole, with when it was done
 * @param owed what has not arrived yet of all that is to be told of them
 * @param earlier who they were in LTI 1.1, where the platform tells
 */
public record Completion(
    String name, @Nullable String note, List<SummaryRow> rows, List<String> owed, List<String> earlier) {}
