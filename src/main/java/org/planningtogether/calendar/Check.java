package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the constructors of rules check. */
final class Check {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2100;
  static final int MOST_DATES = 200;
  static final int MOST_SCHOOLS = 40;
  static final int MOST_RULES = 100;

  private Check() {}

  static LocalDate day(@Nullable LocalDate day, String field) {
    if (day == null) {
      throw new FlawedRule(Flaw.MISSING, field);
    }
    year(day.getYear(), field);
    return day;
  }

  static void dayOrNone(@Nullable LocalDate day, String field) {
    if (day != null) {
      day(day, field);
    }
  }

  static int year(int year, String field) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new FlawedRule(Flaw.YEAR, field);
    }
    return year;
  }

  static int number(int number, int least, int most, String field) {
    if (number < least || number > most) {
      throw new FlawedRule(Flaw.NUMBER, field);
    }
    return number;
  }

  static int priority(int priority) {
    return number(priority, 0, 99, "priority");
  }

  static <R> List<R> rules(List<R> rules) {
    some(rules, "rules");
    atMost(rules, MOST_RULES, "rules");
    return List.copyOf(rules);
  }

  static void order(@Nullable LocalDate first, @Nullable LocalDate last, String field) {
    if (first != null && last != null && last.isBefore(first)) {
      throw new FlawedRule(Flaw.ORDER, field);
    }
  }

  static void atMost(Collection<?> things, int most, String field) {
    if (things.size() > most) {
      throw new FlawedRule(Flaw.TOO_MANY, field);
    }
  }

  static void some(Collection<?> things, String field) {
    if (things.isEmpty()) {
      throw new FlawedRule(Flaw.MISSING, field);
    }
  }

  static void distinct(Collection<?> things, String field) {
    if (new HashSet<>(things).size() < things.size()) {
      throw new FlawedRule(Flaw.TWICE, field);
    }
  }

  /** To the minute. */
  static LocalTime time(LocalTime time, String field) {
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw new FlawedRule(Flaw.NO_SUCH_TIME, field);
    }
    return time;
  }

  static String name(String name, int most, String field) {
    var stripped = name.strip();
    if (stripped.isEmpty()) {
      throw new FlawedRule(Flaw.MISSING, field);
    }
    if (stripped.length() > most) {
      throw new FlawedRule(Flaw.TOO_LONG, field);
    }
    return stripped;
  }
}
