/** Reaction: facts become statements for the learning record store. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"agreement", "course", "enrolment", "progress", "study", "outbox", "network"})
package org.planningtogether.xapi;
