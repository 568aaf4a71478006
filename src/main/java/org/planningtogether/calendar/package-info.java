/** Foundation: nights, patterns, holidays and special days: with whom a child sleeps when, and why. Rules only. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {})
package org.planningtogether.calendar;
