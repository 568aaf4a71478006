package org.planningtogether.lti.launch;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of Assignment and Grade Services and of Names and Role Provisioning Services that came with a launch.
 * They are what the platform said and may be anything: only those that the platform {@link
 * org.planningtogether.lti.platform.Platform#serves serves} are ever called.
 *
 * @param lineItem the gradebook column of this link, or null
 * @param lineItems the columns of the course, or null
 * @param scopes what we may do there
 * @param memberships the roster of the course, or null
 */
public record LinkServices(
    @Nullable String lineItem, @Nullable String lineItems, Set<String> scopes, @Nullable String memberships) {}
