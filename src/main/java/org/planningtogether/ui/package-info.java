/** Foundation: page shell, GOV.UK components, language, errors, headers, exit this page. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"network"})
package org.planningtogether.ui;
