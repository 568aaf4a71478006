/** Core: the catalogue of modules, pages and activities, read from {@code content/}. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"files"})
package org.planningtogether.course;
