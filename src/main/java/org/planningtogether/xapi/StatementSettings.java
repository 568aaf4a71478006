package org.planningtogether.xapi;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What statements tell.
 *
 * @param responses whether the options that were ticked in a knowledge check are told, {@code false} unless set;
 *     private writing is never told
 */
@ConfigurationProperties("planning-together.xapi")
record StatementSettings(boolean responses) {}
