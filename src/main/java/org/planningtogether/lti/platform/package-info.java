/** Who may launch the tool, and with which keys they sign. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("platform")
package org.planningtogether.lti.platform;
