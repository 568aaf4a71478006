/** From a login to a verified launch; knows nothing of pages. */
@org.jspecify.annotations.NullMarked
package org.planningtogether.lti.launch;
