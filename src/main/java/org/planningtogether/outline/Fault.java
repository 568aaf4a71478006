package org.planningtogether.outline;

import java.util.List;
import java.util.Locale;

/**
 * Why something typed cannot be an answer.
 *
 * @param field the id of the field; of a grid with its row, {@code <field>.<row>}
 * @param parameter what to go to on the page: of a day the part that is wrong, otherwise as the field
 * @param arguments what the words name
 */
public record Fault(String field, String parameter, Kind kind, List<Object> arguments) {

  /** What is wrong. */
  public enum Kind {
    /** Arguments: how many characters there may be, how many there are. */
    TOO_LONG,
    /** Arguments: the least and the most that it may be. */
    NOT_A_NUMBER,
    /** Arguments: the least and the most that it may be. */
    OUT_OF_RANGE,
    /** A day of which a part is missing. */
    DATE_NOT_WHOLE,
    NO_SUCH_DATE,
    /** Arguments: the first and the last year that there may be, as text. */
    YEAR_OUT_OF_RANGE,
    NO_SUCH_TIME,
    /** Half past five, in the morning or in the afternoon. */
    TIME_NOT_CLEAR,
    UNKNOWN_OPTION,
    /** One thing stands twice in an order. */
    TWICE
  }

  /** Names the words in {@code messages/outline.properties}. */
  public String key() {
    return "outline.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Fault of(String field, Kind kind, Object... arguments) {
    return new Fault(field, field, kind, List.of(arguments));
  }

  Fault at(String part) {
    return new Fault(field, part, kind, arguments);
  }
}
