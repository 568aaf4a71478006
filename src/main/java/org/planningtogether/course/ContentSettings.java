package org.planningtogether.course;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param contentDir the folder of the course and the plan */
@ConfigurationProperties("planning-together")
public record ContentSettings(@DefaultValue("content") Path contentDir) {}
