/** Core: a plan, its two parents and their children, and what they suggest and agree, clause by clause. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"enrolment", "outline", "referral", "ui", "vault"})
package org.planningtogether.agreement;
