/** The addresses of LTI and the pages of a launch that goes no further. */
@org.jspecify.annotations.NullMarked
package org.planningtogether.lti.web;
