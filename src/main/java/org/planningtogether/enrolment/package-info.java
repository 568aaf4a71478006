/** Core: who is here, from which platform and course, in which role. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "network", "ui"})
package org.planningtogether.enrolment;
