package org.planningtogether.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person in one course, as the newest launch described them.
 *
 * @param subject the platform's {@code sub}
 * @param name the full name as far as the platform tells it, or null when it keeps it to itself
 * @param learner whether the newest launch came in the role of a learner
 * @param chosenLanguage the language that this person picked on a page, for example {@code cy}, or null
 * @param lastSeenAt to the hour, and written down a minute later: no launch waits for it
 */
public record Enrolment(
    EnrolmentId id,
    CourseKey course,
    String subject,
    @Nullable String name,
    boolean learner,
    @Nullable String chosenLanguage,
    Instant firstSeenAt,
    Instant lastSeenAt) {}
