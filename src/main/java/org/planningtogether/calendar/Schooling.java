package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The school dates that count for one child: on each day those of the narrowest list that knows the day. */
final class Schooling {
  private final List<SchoolDates> schools;
  private final BankHolidays bankHolidays;

  Schooling(Rulebook rules, ChildKey child) {
    schools = rules.schools().stream()
        .filter(school -> school.children().include(child))
        .sorted(Comparator.comparingInt(school -> school.children().width()))
        .toList();
    bankHolidays = rules.bankHolidays();
  }

  /** A holiday of a school. */
  record Known(SchoolDates school, SchoolDates.Holiday holiday) {}

  /** Inset days in a row. */
  record Inset(SchoolDates school, LocalDate first, LocalDate last) {}

  List<Known> holidays() {
    return schools.stream()
        .flatMap(school -> school.holidays().stream()
            .filter(holiday -> on(holiday.lastDay().plusDays(1)) == school)
            .map(holiday -> new Known(school, holiday)))
        .toList();
  }

  List<Inset> insetDays() {
    var runs = new ArrayList<Inset>();
    for (var school : schools) {
      for (var day : school.inset()) {
        if (on(day) != school) {
          continue;
        }
        if (!runs.isEmpty() && runs.getLast().school() == school && runs.getLast().last().plusDays(1).equals(day)) {
          runs.add(new Inset(school, runs.removeLast().first(), day));
        } else {
          runs.add(new Inset(school, day, day));
        }
      }
    }
    return runs;
  }

  /** The school that a day belongs to, or null when no dates are known. */
  @Nullable SchoolDates on(LocalDate date) {
    for (var school : schools) {
      if (school.knows(date)) {
        return school;
      }
    }
    return null;
  }

  boolean schoolDay(LocalDate date) {
    if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      return false;
    }
    var school = on(date);
    return school != null && school.schoolDay(date, bankHolidays);
  }

  boolean schoolHoliday(LocalDate date) {
    var school = on(date);
    return school != null && school.holiday(date) != null;
  }
}
