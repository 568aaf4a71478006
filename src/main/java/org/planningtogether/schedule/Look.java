package org.planningtogether.schedule;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;

/**
 * What somebody looks at, as its address says it. Whatever no page offers counts as left out.
 *
 * @param child the id of one child, or null for all
 */
record Look(String ref, View view, YearMonth from, @Nullable String child, Basis basis) {

  private static final YearMonth FIRST = YearMonth.of(2000, 1);
  private static final YearMonth LAST = YearMonth.of(2099, 1);

  /** A way to see the calendar. */
  enum View {
    LIST,
    MONTH,
    YEAR;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    int months() {
      return this == YEAR ? 12 : 1;
    }
  }

  static Look of(
      Desk desk, @Nullable String view, @Nullable String from, @Nullable String child, Basis basis, YearMonth today) {
    var shown = Arrays.stream(View.values()).filter(one -> one.id().equals(view)).findFirst().orElse(View.MONTH);
    var known = desk.children().stream().map(one -> one.id().toString()).filter(id -> id.equals(child)).findFirst();
    return new Look(desk.ref(), shown, month(from, today), known.orElse(null), basis);
  }

  private static YearMonth month(@Nullable String typed, YearMonth today) {
    try {
      var month = typed == null ? today : YearMonth.parse(typed);
      return month.isBefore(FIRST) || month.isAfter(LAST) ? today : month;
    } catch (DateTimeException notOne) {
      return today;
    }
  }

  Look with(View other) {
    return new Look(ref, other, from, child, basis);
  }

  Look at(YearMonth month) {
    return new Look(ref, view, month, child, basis);
  }

  Look on(Basis other) {
    return new Look(ref, view, from, child, other);
  }

  boolean isWithin() {
    return !from.isBefore(FIRST) && !from.isAfter(LAST);
  }

  /** Without the launch. */
  public String href() {
    return "/plan/p/%s/calendar?view=%s&from=%s&text=%s%s"
        .formatted(ref, view.id(), from, basis.id(), child == null ? "" : "&child=" + child);
  }
}
