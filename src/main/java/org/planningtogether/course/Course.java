package org.planningtogether.course;

import java.util.List;
import java.util.Optional;

/**
 * The e-learning as its authors wrote it, in one language.
 *
 * @param modules in the recommended order
 * @param daysToFinish how many days after the first visit a parent is asked to have finished
 */
public record Course(String title, List<Module> modules, int daysToFinish) {

  public Optional<Module> module(ModuleId id) {
    return modules.stream().filter(module -> module.id().equals(id)).findFirst();
  }
}
