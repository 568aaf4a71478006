package org.planningtogether.guest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.ErrorItem;

/** What is wrong with a field, out of the list above its form. */
final class Fields {

  private Fields() {}

  static @Nullable String problem(String id, List<ErrorItem> problems) {
    return problems.stream()
        .filter(problem -> ("#" + id).equals(problem.href()))
        .map(ErrorItem::text)
        .findFirst()
        .orElse(null);
  }
}
