package org.planningtogether.schedule;

import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Side;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.Home;
import org.planningtogether.outline.Names;
import org.planningtogether.ui.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days, times and people as a person says them, in the language of the reader. */
@Component
class Said {

  private final Words words;

  Said(Words words) {
    this.words = words;
  }

  String of(String key, Object... arguments) {
    return words.of(key, arguments);
  }

  /** Friday 4 December 2026. */
  String day(LocalDate day) {
    return words.date("EEEE d MMMM uuuu", day);
  }

  /** Fri 4 Dec. */
  String brief(LocalDate day) {
    return words.date("EEE d MMM", day);
  }

  /** 4 December 2026. */
  String date(LocalDate day) {
    return words.date("d MMMM uuuu", day);
  }

  /** 4 December. */
  String date(MonthDay day) {
    return words.date("d MMMM", day.atYear(2028));
  }

  /** December 2026. */
  String month(YearMonth month) {
    var said = words.date("LLLL uuuu", month);
    return said.substring(0, 1).toUpperCase(locale()) + said.substring(1);
  }

  String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale());
  }

  String briefWeekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, locale());
  }

  /** 5:30pm, midday. */
  String time(LocalTime time) {
    if (time.equals(LocalTime.NOON)) {
      return words.of("schedule.time.noon");
    }
    var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    var digits = time.getMinute() == 0 ? String.valueOf(hour) : "%d:%02d".formatted(hour, time.getMinute());
    return words.of(time.getHour() < 12 ? "schedule.time.am" : "schedule.time.pm", digits);
  }

  String all(List<String> things) {
    var language = locale().getLanguage().equals("en") ? Locale.UK : locale();
    return ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(things);
  }

  static String who(Home home, Names names) {
    return home == Home.A ? names.a() : names.b();
  }

  static Home home(Side side) {
    return side == Side.A ? Home.A : Home.B;
  }

  /** The names of some of a plan's children; of all: what stands for all. */
  String children(Children children, Desk desk) {
    return children.all() ? words.of("schedule.children.all") : all(children.keys().stream().map(key -> name(key, desk)).toList());
  }

  String name(ChildKey key, Desk desk) {
    return desk.children().stream()
        .filter(child -> child.id().toString().equals(key.value()))
        .findFirst()
        .map(child -> child.name())
        .orElseGet(() -> words.of("schedule.children.gone"));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
