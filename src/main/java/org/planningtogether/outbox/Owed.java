package org.planningtogether.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that has not arrived yet, as staff see it.
 *
 * @param since when the fact happened that is owed
 * @param attempts how often delivery was tried
 * @param lastError why the last try failed, or null before the first has ended
 * @param givenUp whether nothing more happens until a person says "send again"
 */
public record Owed(
    long id, String channel, UUID owner, Instant since, int attempts, @Nullable String lastError, boolean givenUp) {}
