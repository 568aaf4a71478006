package org.planningtogether.outline;

import java.text.ListFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days, times and lists as a person says them. */
final class Spoken {

  private Spoken() {}

  /** {@code Monday 1 March 2027}. */
  static String day(String kept, Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(LocalDate.parse(kept));
  }

  /** {@code 5:30pm}, {@code midday}: English. */
  static String clock(String kept) {
    var time = LocalTime.parse(kept);
    var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    var half = time.getHour() < 12 ? "am" : "pm";
    return time.getMinute() == 0 ? hour + half : "%d:%02d%s".formatted(hour, time.getMinute(), half);
  }

  /** {@code uniform, glasses and phone}. */
  static String all(List<String> things, Locale locale) {
    var language = locale.getLanguage().equals("en") ? Locale.UK : locale;
    return ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(things);
  }
}
