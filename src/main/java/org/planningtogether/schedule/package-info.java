/** Page: the calendar of a plan: its rules, its months and its counts, swaps of nights, and calendar files. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"agreement", "calendar", "course", "enrolment", "network", "outline", "ui", "vault"})
package org.planningtogether.schedule;
