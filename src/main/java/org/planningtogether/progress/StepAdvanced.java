package org.planningtogether.progress;

import java.time.Instant;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * A step passed a quarter of its way. Published at most once for each quarter, never after the step is done.
 *
 * @param percent 25, 50 or 75
 */
public record StepAdvanced(EnrolmentId enrolment, Step step, int percent, Instant at) {}
