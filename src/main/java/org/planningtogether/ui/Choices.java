package org.planningtogether.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with several answers to choose from: radios or checkboxes. Starts with {@link #of} and is told the rest,
 * {@code Choices.of("day", "Which day?", items).hint("…").error(problem)}.
 *
 * @param name of every input; the first one has it as its id too, so that an error summary can lead to it
 * @param legend the question; null for a single choice that says it all
 * @param error what is wrong, in words that say what to do, or null
 * @param heading whether the question is the heading of its page (h1)
 * @param legendClasses the size of the question, for example {@code govuk-fieldset__legend--m}
 * @param classes for example {@code govuk-radios--inline} or {@code govuk-checkboxes--small}
 */
public record Choices(
    String name,
    @Nullable String legend,
    @Nullable String hint,
    @Nullable String error,
    List<Choice> items,
    String id,
    boolean heading,
    @Nullable String legendClasses,
    @Nullable String classes) {

  public Choices {
    items = List.copyOf(items);
  }

  public static Choices of(String name, String legend, List<Choice> items) {
    return new Choices(name, legend, null, null, items, name, false, "govuk-fieldset__legend--m", null);
  }

  public Choices hint(@Nullable String words) {
    return new Choices(name, legend, words, error, items, id, heading, legendClasses, classes);
  }

  public Choices error(@Nullable String words) {
    return new Choices(name, legend, hint, words, items, id, heading, legendClasses, classes);
  }

  public Choices id(String first) {
    return new Choices(name, legend, hint, error, items, first, heading, legendClasses, classes);
  }

  public Choices legendClasses(@Nullable String size) {
    return new Choices(name, legend, hint, error, items, id, heading, size, classes);
  }

  public Choices classes(@Nullable String look) {
    return new Choices(name, legend, hint, error, items, id, heading, legendClasses, look);
  }

  /** The question is the heading of the page. */
  public Choices asHeading() {
    return new Choices(name, legend, hint, error, items, id, true, "govuk-fieldset__legend--l", classes);
  }

  /** The ids of what describes the question, for {@code aria-describedby}. */
  public @Nullable String describedBy() {
    return Described.by(id, hint, error);
  }

  /** What describes one checkbox: its hint, and without a fieldset what describes the question too. */
  public @Nullable String describedBy(int index) {
    String own = items.get(index).hint() == null ? null : idOf(index) + "-item-hint";
    String group = legend == null ? describedBy() : null;
    return own == null || group == null ? (own == null ? group : own) : group + " " + own;
  }

  /** The first choice has the question's id, the others are numbered from 2; a divider takes a number too. */
  public String idOf(int index) {
    long dividers = items.stream().limit(index + 1L).filter(choice -> choice.divider() != null).count();
    return index == 0 ? id : id + "-" + (index + 1 + dividers);
  }
}
