/** Foundation: where this tool is reached and how often, and the one guarded client by which it reaches others. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"files"})
package org.planningtogether.network;
