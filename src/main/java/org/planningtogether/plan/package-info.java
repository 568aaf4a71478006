/** Step: the parenting plan: its doors, its sections and questions, and what two parents suggest and agree. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"agreement", "course", "enrolment", "network", "outline", "referral", "ui", "vault"})
package org.planningtogether.plan;
