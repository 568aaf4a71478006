/** Core: the plan's outline, read from {@code content/plan/}: sections, questions, and the answers that fit them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"course", "files"})
package org.planningtogether.outline;
