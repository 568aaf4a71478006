package org.planningtogether.course;

/**
 * A module on one page, to print and keep.
 *
 * @param lang the language of title and body: English where there is no translation
 * @param body HTML made from Markdown, sanitised
 */
public record Factsheet(String lang, String title, String body) {}
