package org.planningtogether.outline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planningtogether.outline.Fault.Kind;

/** A day in three parts, as somebody typed them: a month may be a number, or a name in English or Welsh. */
sealed interface TypedDay {

  int FIRST_YEAR = 2000;
  int LAST_YEAR = 2100;
  List<Locale> LANGUAGES = List.of(Locale.UK, Locale.of("cy"));

  record Known(LocalDate day) implements TypedDay {}

  /** @param part the end of the name of the input that is wrong */
  record Wrong(Kind kind, String part, List<Object> arguments) implements TypedDay {}

  static TypedDay read(String day, String month, String year) {
    var missing = Stream.of(day.isEmpty() ? "-day" : "", month.isEmpty() ? "-month" : "", year.isEmpty() ? "-year" : "")
        .filter(part -> !part.isEmpty())
        .findFirst();
    if (missing.isPresent()) {
      return new Wrong(Kind.DATE_NOT_WHOLE, missing.get(), List.of());
    }
    var number = number(day);
    if (number.isEmpty()) {
      return new Wrong(Kind.NO_SUCH_DATE, "-day", List.of());
    }
    var months = month(month);
    if (months.isEmpty()) {
      return new Wrong(Kind.NO_SUCH_DATE, "-month", List.of());
    }
    var years = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    if (years < FIRST_YEAR || years > LAST_YEAR) {
      var range = List.<Object>of(String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
      return new Wrong(Kind.YEAR_OUT_OF_RANGE, "-year", range);
    }
    try {
      return new Known(LocalDate.of(years, months.getAsInt(), number.getAsInt()));
    } catch (DateTimeException e) { // 29 February, 31 April
      return new Wrong(Kind.NO_SUCH_DATE, "-day", List.of());
    }
  }

  private static OptionalInt number(String text) {
    var digits = text.replaceFirst("(?i)(st|nd|rd|th)$", "");
    return digits.matches("\\d{1,2}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
  }

  private static OptionalInt month(String text) {
    if (text.matches("\\d{1,2}")) {
      return OptionalInt.of(Integer.parseInt(text)).stream().filter(month -> month >= 1 && month <= 12).findFirst();
    }
    var name = text.toLowerCase(Locale.ROOT).replaceFirst("[.]$", "");
    return IntStream.rangeClosed(1, 12).filter(month -> isCalled(Month.of(month), name)).findFirst();
  }

  /** By its whole name, or by three letters of it and more. */
  private static boolean isCalled(Month month, String name) {
    return name.length() >= 3
        && LANGUAGES.stream()
            .map(locale -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale).toLowerCase(Locale.ROOT))
            .anyMatch(full -> full.startsWith(name) || name.equals("sept") && full.equals("september"));
  }
}
