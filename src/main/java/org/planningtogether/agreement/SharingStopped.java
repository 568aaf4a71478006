package org.planningtogether.agreement;

/** Nothing passes between the two parents of a plan from now on, for whatever reason: not even what was on its way. */
public record SharingStopped(PlanId plan) {}
