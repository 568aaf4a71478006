/** Core: what staff know of a person and no other person may: holds on joint work, and concerns. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"enrolment", "ui", "vault"})
package org.planningtogether.referral;
