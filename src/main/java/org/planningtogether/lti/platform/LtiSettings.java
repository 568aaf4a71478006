package org.planningtogether.lti.platform;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where it is written who may launch us.
 *
 * @param configDir folders that each have a {@code platforms} folder with one YAML file for each platform
 */
@ConfigurationProperties("planning-together.lti")
record LtiSettings(@DefaultValue("lti-config") List<Path> configDir) {}
