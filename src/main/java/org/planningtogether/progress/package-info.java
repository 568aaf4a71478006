/** Core: what is done and what is open, for every kind of step. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "ui"})
package org.planningtogether.progress;
