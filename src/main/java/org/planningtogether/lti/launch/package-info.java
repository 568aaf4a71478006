/** From a login to a verified launch; knows nothing of pages. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("launch")
package org.planningtogether.lti.launch;
