package org.planningtogether.outline;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.planningtogether.outline.Fault.Kind;

/** A time of day as somebody typed it: 17:30, 5.30pm, 5pm, midday. */
sealed interface TypedClock {

  Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.h]?([0-5]\\d))?(am|pm|yb|yh)?");

  record Known(LocalTime time) implements TypedClock {}

  record Wrong(Kind kind) implements TypedClock {}

  static TypedClock read(String text) {
    var plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+|(?<=[apy])[.](?=[mbh])|(?<=[mbh])[.]$", "");
    switch (plain) {
      case "noon", "midday", "12noon", "12midday", "hannerdydd", "canoldydd" -> {
        return new Known(LocalTime.NOON);
      }
      case "midnight", "12midnight", "hannernos", "canolnos" -> {
        return new Known(LocalTime.MIDNIGHT);
      }
      default -> { }
    }
    var found = TIME.matcher(plain);
    if (!found.matches()) {
      return new Wrong(Kind.NO_SUCH_TIME);
    }
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return found.group(3) == null
        ? ofTheDay(found.group(1), hour, minute)
        : halfDay(hour, minute, found.group(3).matches("pm|yh"));
  }

  /** Without am or pm: 17:30 is clear, 05:30 is too, 5:30 is not. */
  private static TypedClock ofTheDay(String digits, int hour, int minute) {
    if (hour > 23) {
      return new Wrong(Kind.NO_SUCH_TIME);
    }
    return hour >= 1 && hour <= 11 && digits.length() == 1 ? new Wrong(Kind.TIME_NOT_CLEAR) : known(hour, minute);
  }

  private static TypedClock halfDay(int hour, int minute, boolean afternoon) {
    var none = afternoon ? hour == 0 || hour > 23 : hour > 12;
    if (none) {
      return new Wrong(Kind.NO_SUCH_TIME);
    }
    return hour > 12 ? known(hour, minute) : known(hour % 12 + (afternoon ? 12 : 0), minute);
  }

  private static TypedClock known(int hour, int minute) {
    return new Known(LocalTime.of(hour, minute));
  }
}
