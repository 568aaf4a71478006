/** How platforms register this tool by themselves (LTI Dynamic Registration 1.0), and what is kept of it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("registration")
package org.planningtogether.lti.registration;
