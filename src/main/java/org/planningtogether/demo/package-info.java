/** Door: a small LMS and a statement store on another origin, in profile {@code demo} only. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {})
package org.planningtogether.demo;
