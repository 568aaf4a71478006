/** Foundation: a page as a tagged PDF that everybody can read, and nothing that is not on the page. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {})
package org.planningtogether.paper;
