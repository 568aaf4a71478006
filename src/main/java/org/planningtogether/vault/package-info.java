/** Foundation: texts and keys that are unreadable in the database without the secret from the environment. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"files"})
package org.planningtogether.vault;
