/** Reaction: facts become scores for the platform. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "progress", "lti :: service", "outbox"})
package org.planningtogether.grades;
