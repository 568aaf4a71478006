package org.planningtogether.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.springframework.http.HttpStatus;

/** What has to be put right on a page, field by field. */
final class Faults {

  private final List<ErrorItem> items = new ArrayList<>();

  void add(String id, String words) {
    items.add(ErrorItem.at(id, words));
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  /** What is wrong with a field, or null. */
  @Nullable String of(String id) {
    return items.stream()
        .filter(item -> ("#" + id).equals(item.href()))
        .map(ErrorItem::text)
        .findFirst()
        .orElse(null);
  }

  ErrorSummary summary() {
    return new ErrorSummary(items);
  }

  HttpStatus status() {
    return items.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
  }
}
