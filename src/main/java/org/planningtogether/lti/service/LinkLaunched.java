package org.planningtogether.lti.service;

import org.planningtogether.enrolment.EnrolmentId;

/**
 * Somebody launched a link for the first time, or for the first time since it changed. Published in the transaction
 * that records it.
 */
public record LinkLaunched(EnrolmentId enrolment, String resourceLinkId) {}
