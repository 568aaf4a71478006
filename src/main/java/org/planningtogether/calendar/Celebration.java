package org.planningtogether.calendar;

import java.time.LocalDate;

/** A special day of one year, however it is spent. */
public record Celebration(ChildKey child, LocalDate date, SpecialDay rule) {}
