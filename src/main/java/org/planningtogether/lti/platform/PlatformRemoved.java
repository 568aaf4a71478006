package org.planningtogether.lti.platform;

/**
 * A client of an issuer is about to be forgotten with all that came by it. Published in the transaction that does so,
 * while enrolments of its courses can still be found: whoever keeps more than these removes it now.
 */
public record PlatformRemoved(String issuer, String clientId) {}
