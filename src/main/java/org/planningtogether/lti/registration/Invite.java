package org.planningtogether.lti.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.PlatformId;

/**
 * Leave for one platform to register.
 *
 * @param note for whom it is, as the administrator wrote it down
 * @param usedAt null as long as nobody has registered with it
 * @param platform who did, as long as that platform is known
 */
public record Invite(
    UUID id,
    String note,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable PlatformId platform) {}
