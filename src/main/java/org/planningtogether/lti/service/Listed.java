package org.planningtogether.lti.service;

/** Somebody whom a page of a roster names. */
record Listed(Member member, boolean active) {}
