package org.planningtogether.lti.launch;

/** What became of a login initiation. */
public sealed interface LoginResult permits StartedLogin, Rejected {}
