package org.planningtogether.study;

import java.time.Instant;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * Private writing or a check-in was saved for the first time. Of what was written, nothing: no text, no length, no
 * choice.
 */
public record PrivatelyAnswered(EnrolmentId enrolment, ModuleId module, ActivityId activity, Instant at) {}
