/** Reaction: letters to guests who gave an address. They say nothing of what they are about. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"agreement", "files", "guest", "network", "outbox", "vault"})
package org.planningtogether.letters;
