package org.planningtogether.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Field;

/**
 * One thing on a page that is a form: {@code schedule/form.html} knows how each kind is drawn.
 *
 * @param kind for example {@code radios}
 * @param inside what stands behind a summary, or in a line
 */
public record Part(String kind, @Nullable Object model, List<Part> inside) {

  /** A day in three inputs, or in two without a year. */
  public record Day(
      String name, String legend, @Nullable String hint, @Nullable String error, String day, String month, String year, boolean withYear) {

    public @Nullable String describedBy() {
      var hinted = hint == null ? null : name + "-hint";
      var wrong = error == null ? null : name + "-error";
      return hinted == null ? wrong : wrong == null ? hinted : hinted + " " + wrong;
    }
  }

  /** A select and what it offers. */
  public record Select(Field field, List<Choice> items) {}

  static Part text(String words) {
    return new Part("text", words, List.of());
  }

  static Part heading(String words) {
    return new Part("heading", words, List.of());
  }

  static Part radios(Choices choices) {
    return new Part("radios", choices, List.of());
  }

  static Part checkboxes(Choices choices) {
    return new Part("checkboxes", choices, List.of());
  }

  static Part input(Field field) {
    return new Part("input", field, List.of());
  }

  static Part count(Field field) {
    return new Part("count", field, List.of());
  }

  static Part select(Field field, List<Choice> items) {
    return new Part("select", new Select(field, items), List.of());
  }

  static Part day(Day day) {
    return new Part("day", day, List.of());
  }

  static Part hidden(String name, String value) {
    return new Part("hidden", List.of(name, value), List.of());
  }

  static Part picture(MonthTable table) {
    return new Part("picture", table, List.of());
  }

  /** Parts behind a summary; open when somebody must see them. */
  static Part more(String summary, boolean open, List<Part> inside) {
    return new Part(open ? "open" : "more", summary, inside);
  }
}
