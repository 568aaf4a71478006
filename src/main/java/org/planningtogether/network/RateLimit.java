package org.planningtogether.network;

import java.time.Duration;

/**
 * How often one address may do something: so many times at once, and as many again over a time, bit by bit.
 *
 * @param name tells it from the others, for example {@code admin-sign-in}
 * @param times at once
 * @param refill how long it takes until as many are allowed again
 */
public record RateLimit(String name, int times, Duration refill) {}
