package org.planningtogether.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which clauses of {@code src/test/resources/lti-clauses.tsv} a test shows, for example {@code SEC-14} or {@code
 * THREAT-7}. On a class it holds for all its tests. A row of a parameterized test may name its clauses in front of its
 * display name instead: {@code "B1 SEC-27 no kid"}. Ends up in {@code docs/lti-conformance.md}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Clause {
  String[] value();
}
