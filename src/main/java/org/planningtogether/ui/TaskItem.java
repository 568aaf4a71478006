package org.planningtogether.ui;

import org.jspecify.annotations.Nullable;

/**
 * One row of a task list.
 *
 * @param name what stands after the title and a colon, perhaps in another language, or null
 * @param href where the task is done, or null when it cannot be opened
 */
public record TaskItem(
    String title, @Nullable Phrase name, @Nullable String hint, @Nullable String href, Status status) {

  public TaskItem(String title, @Nullable String hint, @Nullable String href, Status status) {
    this(title, null, hint, href, status);
  }

  /**
   * How far a task is.
   *
   * @param tag whether it stands out in a coloured tag; most states are plain text
   * @param classes colour, for example {@code govuk-tag--blue}
   */
  public record Status(String text, boolean tag, @Nullable String classes) {}

  /** Plain words, for what is done. */
  public static Status plain(String text) {
    return new Status(text, false, null);
  }

  /** Plain grey words, for what cannot be opened yet. */
  public static Status later(String text) {
    return new Status(text, false, "govuk-task-list__status--cannot-start-yet");
  }

  /** A tag, for what needs the person. */
  public static Status tag(String text, @Nullable String classes) {
    return new Status(text, true, classes);
  }
}
