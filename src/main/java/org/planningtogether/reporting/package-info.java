/** Page: completion per parent, and what is still owed to LMS and record store. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "progress", "lti :: service", "outbox", "ui"})
package org.planningtogether.reporting;
