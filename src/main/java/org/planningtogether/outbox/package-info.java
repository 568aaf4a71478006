/** Foundation: what we owe other systems, and the worker that pays. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {})
package org.planningtogether.outbox;
