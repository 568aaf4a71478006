package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The school dates that count for one child: on each day those of the narrowest list that knows the day. */
final class Schooling {
  private final List<SchoolDates> schools;
  private final LocalDate first;
  private final BitSet schoolDays = new BitSet();
  private final BitSet holidays = new BitSet();

  /** @param last the last day of which anything is asked */
  Schooling(Rulebook rules, ChildKey child, LocalDate first, LocalDate last) {
    this.first = first;
    schools = rules.schools().stream()
        .filter(school -> school.children().include(child))
        .sorted(Comparator.comparingInt(school -> school.children().width()))
        .toList();
    for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
      var school = on(date);
      if (school != null) {
        schoolDays.set(index(date), school.schoolDay(date, rules.bankHolidays()));
        holidays.set(index(date), school.holiday(date) != null);
      }
    }
  }

  private int index(LocalDate date) {
    return (int) (date.toEpochDay() - first.toEpochDay());
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
    return schoolDays.get(index(date));
  }

  boolean schoolHoliday(LocalDate date) {
    return holidays.get(index(date));
  }
}
