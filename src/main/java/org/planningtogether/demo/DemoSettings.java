package org.planningtogether.demo;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * What the demonstration LMS is told when it starts.
 *
 * @param tool the origin of the tool that is registered from the beginning, for example {@code http://localhost:8080}
 */
@ConfigurationProperties("demo.lms")
@Profile("demo-lms")
record DemoSettings(URI tool) {}
