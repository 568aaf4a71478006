package org.planningtogether.outline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in the form of a question, exactly as somebody typed it, by the names of its inputs: {@code <field>};
 * {@code <field>-day}, {@code <field>-month}, {@code <field>-year}; {@code <field>.<row>} of a grid; {@code <field>.1}
 * and so on of a ladder. Pages show an answer that is kept in the same way, see {@link #of}.
 */
public record Typed(SortedMap<String, List<String>> texts) {

  public Typed {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** An answer that is kept, as the form shows it. */
  public static Typed of(Question question, Answer answer) {
    var texts = new TreeMap<String, List<String>>();
    question.fields().forEach(field -> put(texts, field, answer));
    return new Typed(texts);
  }

  private static void put(Map<String, List<String>> texts, Field field, Answer answer) {
    switch (field) {
      case Field.Day day when !answer.text(day.id()).isEmpty() -> {
        var date = LocalDate.parse(answer.text(day.id()));
        texts.put(day.id() + "-day", List.of(String.valueOf(date.getDayOfMonth())));
        texts.put(day.id() + "-month", List.of(String.valueOf(date.getMonthValue())));
        texts.put(day.id() + "-year", List.of(String.valueOf(date.getYear())));
      }
      case Field.Ladder ladder -> {
        var steps = answer.all(ladder.id());
        for (int i = 0; i < steps.size(); i++) {
          texts.put("%s.%d".formatted(ladder.id(), i + 1), List.of(steps.get(i)));
        }
      }
      case Field.Clock clock when !answer.text(clock.id()).isEmpty() ->
          texts.put(clock.id(), List.of(Spoken.typed(LocalTime.parse(answer.text(clock.id())), Locale.UK)));
      case Field.Grid grid -> grid.rows().forEach(row -> {
        var name = grid.id() + "." + row.id();
        texts.put(name, answer.all(name));
      });
      case Field.Radios _, Field.Checkboxes _, Field.Line _, Field.Area _, Field.Number _, Field.Day _, Field.Clock _ ->
          texts.put(field.id(), answer.all(field.id()));
      case Field.Rule _ -> { }
    }
  }

  /** What stands in an input, or an empty text. */
  public String text(String parameter) {
    return texts.getOrDefault(parameter, List.of()).stream().findFirst().orElse("");
  }

  /** Whether an option is ticked. */
  public boolean has(String parameter, String option) {
    return texts.getOrDefault(parameter, List.of()).contains(option);
  }
}
