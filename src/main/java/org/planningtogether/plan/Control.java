package org.planningtogether.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.Choice;
import org.planningtogether.ui.Choices;
import org.planningtogether.ui.DateInput;
import org.planningtogether.ui.Field;

/**
 * One field of a question as its page shows it.
 *
 * @param kind which component
 * @param lang the language of its words
 */
public sealed interface Control {

  String lang();

  /** Names the fragment of {@code plan/controls.html}. */
  String kind();

  record Radios(String lang, Choices choices) implements Control {
    @Override
    public String kind() {
      return "radios";
    }
  }

  record Checkboxes(String lang, Choices choices) implements Control {
    @Override
    public String kind() {
      return "checkboxes";
    }
  }

  /** One line of text, a time of day. */
  record Line(String lang, Field field) implements Control {
    @Override
    public String kind() {
      return "line";
    }
  }

  /** Some sentences, with their limit. */
  record Area(String lang, Field field) implements Control {
    @Override
    public String kind() {
      return "area";
    }
  }

  /** @param unit what is counted, after the number, or null */
  record Number(String lang, Field field, @Nullable String unit) implements Control {
    @Override
    public String kind() {
      return "number";
    }
  }

  /** Day, month and year. */
  record Day(String lang, DateInput input) implements Control {
    @Override
    public String kind() {
      return "day";
    }
  }

  /** One choice for each of several things, or for each place of an order. */
  record Selects(String lang, Choices head, List<Select> selects) implements Control {
    @Override
    public String kind() {
      return "selects";
    }
  }

  /** One of them. */
  record Select(Field field, List<Choice> items) {}
}
