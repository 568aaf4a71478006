package org.planningtogether.course;

/**
 * A file of words as its author wrote it.
 *
 * @param lang the folder in which it stands
 * @param name its name in that folder: a page's id and {@code .md}, or {@code module.md}, or {@code factsheet.md}
 * @param file where it stands, as a person knows it
 */
public record Written(ModuleId module, String lang, String name, String file, String text) {}
