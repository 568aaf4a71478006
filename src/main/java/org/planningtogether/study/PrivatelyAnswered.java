package org.planningtogether.study;

import java.time.Instant;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * Something private was saved for the first time: writing, a check-in, priorities, a script. Of what it holds, nothing:
 * no text, no length, no choice.
 */
public record PrivatelyAnswered(EnrolmentId enrolment, ModuleId module, ActivityId activity, Instant at) {}
