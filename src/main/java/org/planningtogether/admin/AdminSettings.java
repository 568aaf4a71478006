package org.planningtogether.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who the administrator is. Without both there is none, and no page for one.
 *
 * @param password as it is, or as Spring Security stores it: {@code {bcrypt}$2a$…}
 */
@ConfigurationProperties("planning-together.admin")
record AdminSettings(@Nullable String username, @Nullable String password) {}
