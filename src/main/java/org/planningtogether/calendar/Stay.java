package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Nights in a row of one child with one parent.
 *
 * @param first the first night, in the window that was asked for even when the stay began before it
 * @param last the last night
 * @param start when the child comes, Europe/London; midnight where the stay began before the window or nobody knows
 * @param end when the child goes
 */
public record Stay(ChildKey child, Home home, LocalDate first, LocalDate last, ZonedDateTime start, ZonedDateTime end) {}
