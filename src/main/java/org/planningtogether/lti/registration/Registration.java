package org.planningtogether.lti.registration;

import java.time.Instant;
import java.util.UUID;
import org.planningtogether.lti.platform.PlatformId;

/**
 * The last time that a platform registered us.
 *
 * @param proposed whether it named other addresses than those agreed: they count when an administrator says so
 */
public record Registration(
    UUID id, PlatformId platform, RegistrationDetails details, boolean proposed, Instant registeredAt) {}
