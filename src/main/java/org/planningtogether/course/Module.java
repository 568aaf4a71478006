package org.planningtogether.course;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of the e-learning.
 *
 * @param number the place in the course, the first is 1; unlike the id it changes when modules are added
 * @param lang the language of the title: English where there is no translation
 * @param summary one sentence for lists
 * @param note what to know before starting, or null: shown on the first page of a module on a hard subject
 * @param opensAfter modules to finish first
 * @param factsheet the module on one page to print, or null when there is none
 */
public record Module(
    ModuleId id,
    int number,
    String lang,
    String title,
    Passage summary,
    @Nullable Passage note,
    List<ModuleId> opensAfter,
    List<Page> pages,
    @Nullable Factsheet factsheet) {

  /** How long a calm reader needs. */
  public int minutes() {
    return pages.stream().mapToInt(Page::minutes).sum();
  }

  /** How long a calm reader needs from the start of a page to the end. */
  public int minutesFrom(Page page) {
    return pages.stream().skip(pages.indexOf(page)).mapToInt(Page::minutes).sum();
  }

  /** The place of a page, the first is 1. */
  public int number(Page page) {
    return pages.indexOf(page) + 1;
  }

  /** The page before, if it is not the first. */
  public Optional<Page> before(Page page) {
    return pages.stream().limit(pages.indexOf(page)).reduce((earlier, later) -> later);
  }

  /** The page after, if it is not the last. */
  public Optional<Page> after(Page page) {
    return pages.stream().skip(number(page)).findFirst();
  }

  public Optional<Page> page(PageId id) {
    return pages.stream().filter(page -> page.id().equals(id)).findFirst();
  }
}
