package org.planningtogether.course;

/**
 * Words with the language in which they stand: where a translation leaves something out, that passage is English.
 *
 * @param text plain, or HTML where the one who asks says so
 */
public record Passage(String lang, String text) {}
