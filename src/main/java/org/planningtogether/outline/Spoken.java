package org.planningtogether.outline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Days, times and lists as a person says them. */
@Component
final class Spoken {

  private static final String VOWELS = "aeiouwyâêîôûŵŷAEIOUWY";

  private final MessageSource messages;

  Spoken(MessageSource messages) {
    this.messages = messages;
  }

  /** {@code Monday 1 March 2027}. */
  String day(String kept, Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(LocalDate.parse(kept));
  }

  /** {@code 5:30pm}, {@code 9am}, {@code midday}. */
  String clock(String kept, Locale locale) {
    var time = LocalTime.parse(kept);
    if (time.equals(LocalTime.NOON)) {
      return messages.getMessage("outline.midday", null, locale);
    }
    return time.equals(LocalTime.MIDNIGHT) ? messages.getMessage("outline.midnight", null, locale) : typed(time, locale);
  }

  /** A time as somebody may type it. */
  static String typed(LocalTime time, Locale locale) {
    return DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "ha" : "h:mma", locale).format(time).toLowerCase(locale);
  }

  /** {@code uniform, glasses and phone}. */
  String all(List<String> things, Locale locale) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    var last = things.getLast();
    var and =
        VOWELS.indexOf(last.charAt(0)) >= 0
            ? messages.getMessage("outline.and.vowel", null, locale)
            : messages.getMessage("outline.and", null, locale);
    return "%s %s %s".formatted(String.join(", ", things.subList(0, things.size() - 1)), and, last);
  }

  /** What stands for a child's name when no one child is meant. */
  String children(Locale locale) {
    return messages.getMessage("outline.children", null, locale);
  }
}
