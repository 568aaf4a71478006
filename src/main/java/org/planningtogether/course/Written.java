package org.planningtogether.course;

/**
 * A file of words as its author wrote it.
 *
 * @param part the id of its module, or its folder where it belongs to none
 * @param lang the language in which it stands
 * @param name its name in its module: a page's id and {@code .md}, or {@code module.md}, or {@code factsheet.md}
 * @param file where it stands, as a person knows it
 */
public record Written(String part, String lang, String name, String file, String text) {}
