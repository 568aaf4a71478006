package org.planningtogether.ui;

import org.jspecify.annotations.Nullable;

/**
 * A labelled text field: input, textarea, character count or select. Made short by
 * {@code new Field(name, label, hint, value, error, limit)} and told more if needed: {@code .rows(8)}.
 *
 * @param name of the field, and its id unless told otherwise
 * @param error what is wrong, in words that say what to do, or null
 * @param limit the most characters that are kept, stated on the page by the character count; null without a limit
 * @param heading whether the label is the heading of its page (h1)
 * @param labelClasses the size of the label, for example {@code govuk-label--m}
 * @param classes for example {@code govuk-input--width-10}
 * @param type of an input, for example {@code email}
 * @param autocomplete {@code off} for whatever nobody else at this device should be offered
 */
public record Field(
    String name,
    String label,
    @Nullable String hint,
    @Nullable String value,
    @Nullable String error,
    @Nullable Integer limit,
    String id,
    boolean heading,
    @Nullable String labelClasses,
    @Nullable String classes,
    String type,
    @Nullable String inputmode,
    @Nullable String autocomplete,
    int rows) {

  public Field(
      String name,
      String label,
      @Nullable String hint,
      @Nullable String value,
      @Nullable String error,
      @Nullable Integer limit) {
    this(name, label, hint, value, error, limit, name, false, null, null, "text", null, null, 5);
  }

  public static Field of(String name, String label) {
    return new Field(name, label, null, null, null, null);
  }

  public Field hint(@Nullable String words) {
    return new Field(name, label, words, value, error, limit, id, heading, labelClasses, classes, type, inputmode,
        autocomplete, rows);
  }

  public Field value(@Nullable String typed) {
    return new Field(name, label, hint, typed, error, limit, id, heading, labelClasses, classes, type, inputmode,
        autocomplete, rows);
  }

  public Field error(@Nullable String words) {
    return new Field(name, label, hint, value, words, limit, id, heading, labelClasses, classes, type, inputmode,
        autocomplete, rows);
  }

  public Field limit(int characters) {
    return new Field(name, label, hint, value, error, characters, id, heading, labelClasses, classes, type, inputmode,
        autocomplete, rows);
  }

  public Field id(String own) {
    return new Field(name, label, hint, value, error, limit, own, heading, labelClasses, classes, type, inputmode,
        autocomplete, rows);
  }

  public Field labelClasses(@Nullable String size) {
    return new Field(name, label, hint, value, error, limit, id, heading, size, classes, type, inputmode,
        autocomplete, rows);
  }

  public Field classes(@Nullable String look) {
    return new Field(name, label, hint, value, error, limit, id, heading, labelClasses, look, type, inputmode,
        autocomplete, rows);
  }

  public Field type(String kind) {
    return new Field(name, label, hint, value, error, limit, id, heading, labelClasses, classes, kind, inputmode,
        autocomplete, rows);
  }

  public Field inputmode(@Nullable String keyboard) {
    return new Field(name, label, hint, value, error, limit, id, heading, labelClasses, classes, type, keyboard,
        autocomplete, rows);
  }

  public Field autocomplete(@Nullable String what) {
    return new Field(name, label, hint, value, error, limit, id, heading, labelClasses, classes, type, inputmode, what,
        rows);
  }

  public Field rows(int lines) {
    return new Field(name, label, hint, value, error, limit, id, heading, labelClasses, classes, type, inputmode,
        autocomplete, lines);
  }

  /** The label is the heading of the page. */
  public Field asHeading() {
    return new Field(name, label, hint, value, error, limit, id, true, "govuk-label--l", classes, type, inputmode,
        autocomplete, rows);
  }

  /** The ids of what describes the field, for {@code aria-describedby}. */
  public @Nullable String describedBy() {
    return Described.by(id, hint, error);
  }

  /** As {@link #describedBy()}, after the line that states the limit. */
  public String describedByWithLimit() {
    String others = describedBy();
    return others == null ? id + "-info" : id + "-info " + others;
  }
}
