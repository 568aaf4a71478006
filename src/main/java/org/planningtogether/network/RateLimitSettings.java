package org.planningtogether.network;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param rateLimits {@code off} counts nothing, for measuring */
@ConfigurationProperties("planning-together")
record RateLimitSettings(@DefaultValue("on") boolean rateLimits) {}
