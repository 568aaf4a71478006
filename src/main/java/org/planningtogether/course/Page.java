package org.planningtogether.course;

import java.util.List;

/**
 * One page of a module: one idea.
 *
 * @param minutes how long a calm reader needs
 * @param why why this matters for your child, one sentence
 * @param body HTML made from Markdown, sanitised
 * @param activities what to do on this page, in order
 */
public record Page(PageId id, int minutes, String title, String why, String body, List<Activity> activities) {}
