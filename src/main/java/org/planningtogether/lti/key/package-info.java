/** The tool's own keys. */
@org.jspecify.annotations.NullMarked
package org.planningtogether.lti.key;
