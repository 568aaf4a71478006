package org.planningtogether.progress;

import java.time.Instant;
import org.planningtogether.enrolment.EnrolmentId;

/** A step was opened for the first time. Published once, in the transaction that records it. */
public record StepStarted(EnrolmentId enrolment, Step step, Instant at) {}
