/** The tool's own keys. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("key")
package org.planningtogether.lti.key;
