package org.planningtogether.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.EnrolmentId;

/** What is recorded of one person and one step. */
record StepRecord(
    EnrolmentId enrolment,
    String step,
    Instant startedAt,
    int pagesDone,
    int pagesTotal,
    int percent,
    @Nullable Instant completedAt) {}
