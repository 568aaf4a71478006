package org.planningtogether.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a crowd met with.
 *
 * @param nanos how long each launch or page took that ended well
 * @param errors what went wrong with the others
 */
record Result(List<Long> nanos, List<String> errors, Duration during) {

  static Result of(List<Result> parts, Duration during) {
    return new Result(
        parts.stream().flatMap(part -> part.nanos().stream()).sorted().toList(),
        parts.stream().flatMap(part -> part.errors().stream()).toList(),
        during);
  }

  /**
   * One line of the report; the first error stands behind it.
   *
   * @param worked how long processors worked for the tool meanwhile
   */
  String line(String name, Duration worked) {
    var numbers =
        String.format(
            Locale.ROOT,
            "%-11s %9d %11.1f %8.1f %8.1f %8.1f %8.1f %8d",
            name,
            nanos.size(),
            nanos.size() * 1e9 / during.toNanos(),
            millisAt(0.50),
            millisAt(0.95),
            millisAt(0.99),
            worked.toNanos() / 1e6 / nanos.size(),
            errors.size());
    return withError(numbers);
  }

  /** One line about one page. */
  String line(String page) {
    return withError(
        String.format(
            Locale.ROOT,
            "%-16s %8d %8.1f %8.1f %8.1f %8d",
            page,
            nanos.size(),
            millisAt(0.50),
            millisAt(0.95),
            millisAt(0.99),
            errors.size()));
  }

  private String withError(String numbers) {
    return errors.isEmpty() ? numbers : numbers + "  " + errors.getFirst();
  }

  private double millisAt(double share) {
    return nanos.isEmpty() ? Double.NaN : nanos.get((int) Math.ceil(share * nanos.size()) - 1) / 1e6;
  }
}
