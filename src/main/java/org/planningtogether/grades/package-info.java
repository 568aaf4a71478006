/** Reaction: facts become scores for the platform. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "progress", "lti", "outbox"})
package org.planningtogether.grades;
