/** Choosing what a course shows of the tool (Deep Linking 2.0). */
@org.jspecify.annotations.NullMarked
package org.planningtogether.lti.deeplink;
