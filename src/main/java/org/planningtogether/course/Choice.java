package org.planningtogether.course;

/** One of several things to pick from. */
public record Choice(String id, String text) {}
