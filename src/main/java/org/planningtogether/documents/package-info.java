/** Page: a plan on paper: the plan itself, a summary, copies that never change, and a version for each child. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"agreement", "course", "outline", "paper", "schedule", "ui", "vault"})
package org.planningtogether.documents;
