package org.planningtogether.agreement;

import java.time.Instant;

/** Somebody began a plan. Of the plan and of the other parent it says nothing, and nothing else is ever told. */
public record PlanStarted(Holder holder, Instant at) {}
