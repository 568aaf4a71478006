/** Core: who is here, from which platform and course, in which role. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"ui"})
package org.planningtogether.enrolment;
