package org.planningtogether.lti.platform;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where it is written who may launch us.
 *
 * @param configDir folders that each have a {@code platforms} folder with one YAML file for each platform
 */
@ConfigurationProperties("planning-together.lti")
record LtiSettings(List<Path> configDir) {}
