package org.planningtogether.xapi;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What statements tell.
 *
 * @param responses whether the options that were ticked in a knowledge check are told, {@code false} unless set;
 *     private writing is never told
 * @param planStarted the issuers of the platforms from which it is told that a parent started a plan, {@code *} for all;
 *     none unless set, and nothing else about a plan is ever told
 */
@ConfigurationProperties("planning-together.xapi")
record StatementSettings(boolean responses, @DefaultValue Set<String> planStarted) {

  boolean tellsPlanStarted(String issuer) {
    return planStarted.contains("*") || planStarted.contains(issuer);
  }
}
