package org.planningtogether.course;

import java.util.List;
import java.util.Optional;

/**
 * The e-learning as its authors wrote it, in one language.
 *
 * @param lang the language of the title, for example {@code en}
 * @param modules in the recommended order
 * @param daysToFinish how many days after the first visit a parent is asked to have finished
 * @param moreDays how many days more somebody gets who asks, once
 * @param helplines who to call, one tap away on every page
 */
public record Course(
    String lang, String title, List<Module> modules, int daysToFinish, int moreDays, List<Helpline> helplines) {

  public Optional<Module> module(ModuleId id) {
    return modules.stream().filter(module -> module.id().equals(id)).findFirst();
  }
}
