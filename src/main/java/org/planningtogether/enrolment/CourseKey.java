package org.planningtogether.enrolment;

/**
 * A course of a platform: the widest room that one launch may see.
 *
 * @param issuer the platform's {@code iss}
 * @param clientId the registration with that issuer: several clients of one issuer never share data
 * @param deploymentId where in the platform the tool is deployed
 * @param contextId the LTI context, or {@code resource-link:<id>} when a launch names no context
 */
public record CourseKey(String issuer, String clientId, String deploymentId, String contextId) {}
