package org.planningtogether.lti.service;

import java.util.List;

/**
 * What a link was copied from, as far as its platform tells: the nearest first (LTI Core 1.3, appendix B). Of people it
 * says nothing, and nothing that they did is copied.
 *
 * @param links ids of the links of which this one is a copy, {@code $ResourceLink.id.history}
 * @param contexts ids of the courses of which its course is a copy, {@code $Context.id.history}
 */
public record LinkHistory(List<String> links, List<String> contexts) {

  public LinkHistory {
    links = List.copyOf(links);
    contexts = List.copyOf(contexts);
  }

  public boolean isEmpty() {
    return links.isEmpty() && contexts.isEmpty();
  }
}
