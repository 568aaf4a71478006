package org.planningtogether.outline;

import java.util.List;
import java.util.Optional;
import org.planningtogether.course.Passage;

/**
 * A part of the plan.
 *
 * @param id permanent, for example {@code handovers}; the same as the priority that a parent may pick in the course
 * @param number its place, from 1
 * @param intro what it is about, HTML that is safe
 * @param voice what a child might say about it, plain
 */
public record Section(
    String id, int number, Passage title, Passage summary, Passage intro, Passage voice, List<Question> questions) {

  public Optional<Question> question(String name) {
    return questions.stream().filter(question -> question.id().equals(name)).findFirst();
  }
}
