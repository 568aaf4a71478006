/** What tests of several modules share. */
@org.jspecify.annotations.NullMarked
package org.planningtogether.support;
