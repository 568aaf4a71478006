package org.planningtogether.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Something owed to another system, in the form in which it goes over the wire.
 *
 * @param id rising in the order in which parcels were put
 * @param channel which {@link Courier} carries it
 * @param key unique in its channel: a second parcel with the same key replaces the body of one not yet delivered
 * @param owner the enrolment that it speaks of
 * @param revision rises with each replacement; a delivery counts only for the revision that was sent
 * @param attempts how often delivery was tried, this time included
 * @param triedSince when the first of these tries was
 */
public record Parcel(long id, String channel, String key, UUID owner, String body, long revision, int attempts, Instant triedSince) {}
