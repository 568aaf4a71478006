package org.planningtogether.outline;

import org.planningtogether.course.Passage;

/**
 * One thing to choose.
 *
 * @param id permanent, for example {@code school}
 * @param text plain, with {@code {a}}, {@code {b}} and {@code {child}} where names belong
 */
public record Option(String id, Passage text) {}
