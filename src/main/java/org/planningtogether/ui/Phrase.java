package org.planningtogether.ui;

/**
 * Words that may stand in another language than the page around them, such as the title of a part.
 *
 * @param lang for example {@code en}
 */
public record Phrase(String text, String lang) {}
