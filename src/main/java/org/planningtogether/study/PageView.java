package org.planningtogether.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Module;
import org.planningtogether.course.Page;
import org.planningtogether.course.Passage;

/** A page as it stands on the screen. */
public record PageView(Module module, Page page, List<ActivityView> activities) {

  /** The first is 1. */
  public int number() {
    return module.number(page);
  }

  public int pages() {
    return module.pages().size();
  }

  /** In this module, this page included. */
  public int minutesLeft() {
    return module.minutesFrom(page);
  }

  public @Nullable Page previous() {
    return module.before(page).orElse(null);
  }

  public boolean isLast() {
    return module.after(page).isEmpty();
  }

  /** What to know before starting, told on the first page. */
  public @Nullable Passage note() {
    return previous() == null ? module.note() : null;
  }
}
