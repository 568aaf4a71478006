package org.planningtogether.outline;

import java.util.List;
import java.util.Optional;

/** Fields that are answered by choosing. */
final class Choosable {

  private Choosable() {}

  /** What can be chosen; nothing where a field is filled in otherwise. */
  static List<Option> options(Field field) {
    return switch (field) {
      case Field.Radios radios -> radios.options();
      case Field.Checkboxes checkboxes -> checkboxes.options();
      case Field.Grid grid -> grid.options();
      case Field.Ladder ladder -> ladder.options();
      case Field.Line _, Field.Area _, Field.Number _, Field.Day _, Field.Clock _, Field.Rule _ -> List.of();
    };
  }

  static Optional<Option> option(Field field, String id) {
    return options(field).stream().filter(option -> option.id().equals(id)).findFirst();
  }
}
