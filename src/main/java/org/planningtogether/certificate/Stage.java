package org.planningtogether.certificate;

/**
 * A stage of the programme that somebody has finished.
 *
 * @param finished the day, in words
 */
public record Stage(String title, String finished) {}
