package org.planningtogether.demo;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person has in one column.
 *
 * @param savedAt by the clock of the LMS, whatever the tool said
 */
record Grade(long lineItemId, String personId, BigDecimal score, @Nullable String comment, Instant savedAt) {}
