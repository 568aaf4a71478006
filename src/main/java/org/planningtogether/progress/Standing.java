package org.planningtogether.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;

/**
 * How far one person is in the e-learning: what is done, what is open, what comes next.
 *
 * @param modules those of the catalogue, in its order; what was done in modules since withdrawn does not show
 * @param startedAt when the first module was opened, or null
 * @param doneAt when the e-learning was finished, or null. A module added later does not undo it
 */
public record Standing(List<ModuleStanding> modules, @Nullable Instant startedAt, @Nullable Instant doneAt) {

  /** The rules: what the catalogue asks for, held against what was recorded of one person. */
  static Standing of(Course course, Map<String, StepRecord> records) {
    var modules = course.modules().stream().map(module -> standing(module, course, records)).toList();
    var elearning = records.get(new Step.Elearning().key());
    return new Standing(
        modules,
        elearning == null ? null : elearning.startedAt(),
        elearning == null ? null : elearning.completedAt());
  }

  /** The same, with every module open: for those who run the course. */
  Standing unlocked() {
    var open = modules.stream().map(Standing::unlocked).toList();
    return new Standing(open, startedAt, doneAt);
  }

  private static ModuleStanding unlocked(ModuleStanding standing) {
    return standing instanceof ModuleStanding.Locked locked
        ? new ModuleStanding.NotStarted(locked.module())
        : standing;
  }

  private static ModuleStanding standing(Module module, Course course, Map<String, StepRecord> records) {
    var record = records.get(new Step.ModuleStep(module.id()).key());
    if (record == null) {
      var waitsFor = module.opensAfter().stream().filter(other -> !done(other, course, records)).toList();
      return waitsFor.isEmpty()
          ? new ModuleStanding.NotStarted(module.id())
          : new ModuleStanding.Locked(module.id(), waitsFor);
    }
    if (record.completedAt() != null) {
      return new ModuleStanding.Done(module.id(), record.startedAt(), record.completedAt());
    }
    return new ModuleStanding.InProgress(module.id(), record.startedAt(), record.pagesDone(), record.pagesTotal());
  }

  /** A module that is no longer in the catalogue keeps nobody waiting. */
  private static boolean done(ModuleId id, Course course, Map<String, StepRecord> records) {
    var record = records.get(new Step.ModuleStep(id).key());
    return course.module(id).isEmpty() || (record != null && record.completedAt() != null);
  }

  /** Empty when the catalogue has no such module. */
  public Optional<ModuleStanding> of(ModuleId id) {
    return modules.stream().filter(standing -> standing.module().equals(id)).findFirst();
  }

  /** Whether nothing was ever started. */
  public boolean isNew() {
    return startedAt == null;
  }

  public boolean isDone() {
    return doneAt != null;
  }

  /** The module to go on with: one that was started, otherwise the first that is open. Empty when all are done. */
  public Optional<ModuleStanding> next() {
    return first(ModuleStanding.InProgress.class).or(() -> first(ModuleStanding.NotStarted.class));
  }

  /** How long a calm reader still needs for all modules. */
  public int minutesLeft(Course words) {
    return modules.stream()
        .mapToInt(standing -> words.module(standing.module()).map(standing::minutesLeft).orElse(0))
        .sum();
  }

  private Optional<ModuleStanding> first(Class<? extends ModuleStanding> kind) {
    return modules.stream().filter(kind::isInstance).findFirst();
  }
}
