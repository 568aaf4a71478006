package org.planningtogether.progress;

import java.time.Instant;
import org.planningtogether.enrolment.EnrolmentId;

/** A step was finished. Published once, in the transaction that records it. */
public record StepCompleted(EnrolmentId enrolment, Step step, Instant startedAt, Instant at) {}
