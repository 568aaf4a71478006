package org.planningtogether.progress;

import java.time.Instant;
import java.util.List;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;
import org.planningtogether.course.Page;

/** How far one person is in one module. */
public sealed interface ModuleStanding {

  ModuleId module();

  /** Cannot start yet. @param waitsFor the modules to finish first that are not finished, in the order of the course */
  record Locked(ModuleId module, List<ModuleId> waitsFor) implements ModuleStanding {}

  record NotStarted(ModuleId module) implements ModuleStanding {}

  /** @param pagesDone how many of {@code pagesTotal} pages, as far as study has told */
  record InProgress(ModuleId module, Instant startedAt, int pagesDone, int pagesTotal) implements ModuleStanding {}

  record Done(ModuleId module, Instant startedAt, Instant doneAt) implements ModuleStanding {}

  /** Whether its pages may be read. */
  default boolean isOpen() {
    return !(this instanceof Locked);
  }

  default boolean isDone() {
    return this instanceof Done;
  }

  /** How long a calm reader still needs, if the pages are read in their order. */
  default int minutesLeft(Module words) {
    return switch (this) {
      case Done _ -> 0;
      case InProgress started -> words.pages().stream().skip(started.pagesDone()).mapToInt(Page::minutes).sum();
      case Locked _, NotStarted _ -> words.minutes();
    };
  }
}
