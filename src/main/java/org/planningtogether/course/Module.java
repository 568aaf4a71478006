package org.planningtogether.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of the e-learning.
 *
 * @param number the place in the course, the first is 1; unlike the id it changes when modules are added
 * @param lang the language of title, summary and note: English where there is no translation
 * @param summary one sentence for lists
 * @param note what to know before starting, or null: shown on the first page of a module on a hard subject
 * @param opensAfter modules to finish first
 */
public record Module(
    ModuleId id,
    int number,
    String lang,
    String title,
    String summary,
    @Nullable String note,
    List<ModuleId> opensAfter,
    List<Page> pages) {

  /** How long a calm reader needs. */
  public int minutes() {
    return pages.stream().mapToInt(Page::minutes).sum();
  }

  public Optional<Page> page(PageId id) {
    return pages.stream().filter(page -> page.id().equals(id)).findFirst();
  }
}
