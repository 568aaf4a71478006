/** The demo's record store for xAPI statements: the Statement and the About resource, and a page that shows them. */
@org.jspecify.annotations.NullMarked
package org.planningtogether.demo.lrs;
