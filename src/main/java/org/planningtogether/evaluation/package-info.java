/** Page: five questions before and after the e-learning, whose answers are kept apart from whoever gave them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"enrolment", "progress", "ui", "vault"})
package org.planningtogether.evaluation;
