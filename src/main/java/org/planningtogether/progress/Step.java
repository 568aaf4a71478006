package org.planningtogether.progress;

import org.planningtogether.course.ModuleId;

/** Something that a parent can start and finish. */
public sealed interface Step {

  /** The name in the database and in a link's {@code target}, for example {@code module:2}. */
  String key();

  /** One module of the e-learning. */
  record ModuleStep(ModuleId module) implements Step {
    @Override
    public String key() {
      return "module:" + module.value();
    }
  }

  /** All modules of the e-learning. */
  record Elearning() implements Step {
    @Override
    public String key() {
      return "course";
    }
  }
}
