/** Foundation: YAML files that people edit, read with line numbers, and the list of what is wrong in them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {})
package org.planningtogether.files;
