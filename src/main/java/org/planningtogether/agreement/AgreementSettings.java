package org.planningtogether.agreement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How plans are kept.
 *
 * @param keepUnused for how long a place is kept that nobody opens, {@code 548d} (18 months) unless set
 */
@ConfigurationProperties("planning-together.plan")
record AgreementSettings(@DefaultValue("548d") Duration keepUnused) {}
