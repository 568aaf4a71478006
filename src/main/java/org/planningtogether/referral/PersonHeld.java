package org.planningtogether.referral;

import org.planningtogether.enrolment.EnrolmentId;

/** Staff put a hold on somebody's joint work. */
public record PersonHeld(EnrolmentId person) {}
