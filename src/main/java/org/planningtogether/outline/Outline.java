package org.planningtogether.outline;

import java.util.List;
import java.util.Optional;

/** The whole outline in one language. */
public record Outline(List<Section> sections) {

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public Optional<Question> question(String section, String question) {
    return section(section).flatMap(found -> found.question(question));
  }
}
