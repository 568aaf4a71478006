/** Page: the certificate of a finished e-learning, and the page where a court officer checks one. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "enrolment", "network", "paper", "progress", "ui", "vault"})
package org.planningtogether.certificate;
