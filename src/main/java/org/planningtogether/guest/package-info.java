/** Door: people whom nobody sent come to their plan by a plan key and a passphrase of their own. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"agreement", "network", "ui", "vault"})
package org.planningtogether.guest;
