package org.planningtogether.study;

import java.time.Instant;
import java.util.List;
import org.planningtogether.course.ActivityId;
import org.planningtogether.course.ModuleId;
import org.planningtogether.enrolment.EnrolmentId;

/**
 * A knowledge check was answered.
 *
 * @param chosen ids of the options that were ticked
 * @param right how many of the options were judged rightly, out of {@code options}
 * @param attempt the first is 1
 */
public record QuestionAnswered(
    EnrolmentId enrolment,
    ModuleId module,
    ActivityId activity,
    List<String> chosen,
    boolean success,
    int right,
    int options,
    int attempt,
    Instant at) {}
