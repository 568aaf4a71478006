package org.planningtogether.course;

/**
 * A picture of our own, {@code content/drawings/<id>.svg}.
 *
 * @param src its address, the same for every launch; it changes with the drawing, so browsers may keep it for ever
 * @param width in CSS pixels, out of the drawing's {@code viewBox}
 * @param height in CSS pixels
 */
public record Drawing(String id, String src, int width, int height) {}
