/** Who may launch the tool, and with which keys they sign. */
@org.jspecify.annotations.NullMarked
package org.planningtogether.lti.platform;
