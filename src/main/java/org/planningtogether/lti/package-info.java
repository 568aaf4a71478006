/** Door: LTI 1.3 Advantage. Launches, keys, and calls of AGS and NRPS; protocol only. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "files", "network", "outbox", "ui", "vault"})
package org.planningtogether.lti;
