package org.planningtogether.lti.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningtogether.enrolment.Role;

/**
 * Somebody in a course, as the platform lists them.
 *
 * @param subject what is {@code sub} in a launch of this person
 * @param name null when the platform keeps it to itself
 */
public record Member(String subject, @Nullable String name, Set<Role> roles) {}
