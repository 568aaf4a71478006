package org.planningtogether.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planningtogether.course.Activity;
import org.planningtogether.course.Answer;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.Field;

/**
 * An activity as it stands on the screen.
 *
 * @param lang the language of its words
 * @param answer what was kept or has just been sent
 * @param answered whether to say something about the answer
 * @param problems what to put right, by field
 */
public record ActivityView(
    Activity activity, String lang, Answer answer, boolean answered, Map<String, String> problems) {

  /** The id of a field's element; an error summary leads to it. */
  public String id(String field) {
    return activity.id() + "-" + field;
  }

  public String name(String field) {
    return SentPage.name(activity.id(), field);
  }

  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  /** A question with choices, the ones that were made ticked. */
  public Choices choices(
      String field, String legend, @Nullable String hint, List<org.planningtogether.course.Choice> options) {
    var items =
        options.stream()
            .map(option -> new Choice(option.id(), option.text(), option.hint(), answer.has(field, option.id())))
            .toList();
    return Choices.of(name(field), legend, items).hint(hint).error(problem(field)).id(id(field));
  }

  /** A list to select from, with what was selected. */
  public Field select(String field, String label) {
    return Field.of(name(field), label).value(answer.text(field)).error(problem(field)).id(id(field));
  }

  /** A text of one's own, with what was written. */
  public Field text(String field, String label, @Nullable String hint, int limit) {
    return new Field(name(field), label, hint, answer.text(field), problem(field), limit)
        .id(id(field))
        .autocomplete("off");
  }
}
