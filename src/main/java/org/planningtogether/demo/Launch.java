package org.planningtogether.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way from the LMS into a tool: what {@code lti_message_hint} names.
 *
 * @param courseId where the person set out
 * @param activityId the link that was opened, or null for a deep linking request
 * @param forUser whose work is to be looked at (Submission Review), or null for any other message
 * @param documentTarget {@code iframe} or {@code window}
 * @param sentAt when the tool was given an id_token, or null
 * @param answeredAt when the tool sent a deep linking response, or null
 */
record Launch(
    String id,
    String personId,
    long courseId,
    long toolId,
    @Nullable Long activityId,
    @Nullable String forUser,
    String documentTarget,
    Instant startedAt,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt) {}
