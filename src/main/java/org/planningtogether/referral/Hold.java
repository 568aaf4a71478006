package org.planningtogether.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * A hold that has not been lifted.
 *
 * @param reason what staff noted; nobody else reads it
 * @param liftAskedBy who asked for it to be lifted, or null; somebody else must do it
 */
record Hold(
    UUID id, EnrolmentId person, HoldKind kind, String reason, Instant putAt, @Nullable EnrolmentId liftAskedBy) {}
