/** Page: the Parent Hub: where am I, what comes next, by when. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "progress", "ui"})
package org.planningtogether.hub;
