package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.List;

/** Rules of equal rank that say different things. @param nights the days that need deciding; for visits, their days */
public record Tie(ChildKey child, List<Rule> rules, List<LocalDate> nights) {}
