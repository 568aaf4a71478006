package org.planningtogether.lti.platform;

/** A platform signed a launch from a deployment of its own that nobody has named: it was refused. */
public record UnknownDeployment(Platform platform, String deploymentId) {}
