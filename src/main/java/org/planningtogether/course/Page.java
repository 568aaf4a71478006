package org.planningtogether.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a module: one idea.
 *
 * @param lang the language of all its words: English where there is no translation
 * @param minutes how long a calm reader needs
 * @param why why this matters for your child, one sentence
 * @param doesNotFit what to say to a parent whose life is different, or null for the usual words
 * @param body HTML made from Markdown, sanitised
 * @param activities what to do on this page, in order
 */
public record Page(
    PageId id,
    String lang,
    int minutes,
    String title,
    String why,
    @Nullable String doesNotFit,
    String body,
    List<Activity> activities) {}
