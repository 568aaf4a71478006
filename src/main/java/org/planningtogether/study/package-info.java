/** Step: read a module's pages, do its activities, finish it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "paper", "plan", "progress", "ui", "vault"})
package org.planningtogether.study;
