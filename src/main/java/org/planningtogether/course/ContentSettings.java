package org.planningtogether.course;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param contentDir the folder of the course and the plan
 * @param contentReload whether a running program takes files that have changed. For whoever writes, and looks at the
 *     result in the demonstration; in production a course changes with a start, for every node at once
 */
@ConfigurationProperties("planning-together")
public record ContentSettings(@DefaultValue("content") Path contentDir, @DefaultValue("false") boolean contentReload) {

  @ConstructorBinding
  public ContentSettings {}

  public ContentSettings(Path contentDir) {
    this(contentDir, false);
  }
}
