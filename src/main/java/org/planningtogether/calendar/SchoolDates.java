package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one school, as its parents enter them.
 *
 * @param school what the parents call it, may be empty
 * @param children who goes there
 * @param from the first day that these dates speak of, for example 1 September
 * @param until the last one
 * @param opens when the school day begins
 * @param closes when it ends
 * @param unchecked a template that nobody has compared with the school's own dates yet
 */
public record SchoolDates(
    String school,
    Children children,
    LocalDate from,
    LocalDate until,
    List<Holiday> holidays,
    List<LocalDate> inset,
    LocalTime opens,
    LocalTime closes,
    boolean unchecked) {

  private static final int MOST = 150;

  /**
   * A holiday, by the school days around it.
   *
   * @param lastDay the last school day before it
   * @param back the first school day after it
   */
  public record Holiday(Block block, LocalDate lastDay, LocalDate back) {

    private static final int LONGEST = 100;

    public Holiday {
      if (!block.ofSchool()) {
        throw new FlawedRule(Flaw.NOT_FOR_THIS, "block");
      }
      Check.day(lastDay, "lastDay");
      Check.day(back, "back");
      if (!back.isAfter(lastDay)) {
        throw new FlawedRule(Flaw.ORDER, "back");
      }
      if (back.isAfter(lastDay.plusDays(LONGEST))) {
        throw new FlawedRule(Flaw.TOO_LONG, "back");
      }
    }

    /** A day without school, weekends included. */
    public boolean free(LocalDate date) {
      return date.isAfter(lastDay) && date.isBefore(back);
    }
  }

  public SchoolDates {
    school = school.strip();
    if (school.length() > Occasion.LONGEST) {
      throw new FlawedRule(Flaw.TOO_LONG, "school");
    }
    Check.day(from, "from");
    Check.day(until, "until");
    Check.order(from, until, "until");
    Check.atMost(holidays, MOST, "holidays");
    Check.atMost(inset, MOST, "inset");
    Check.distinct(inset, "inset");
    holidays = holidays.stream().sorted(Comparator.comparing(Holiday::lastDay)).toList();
    inset = inset.stream().map(day -> Check.day(day, "inset")).sorted().toList();
    for (int i = 1; i < holidays.size(); i++) {
      if (holidays.get(i).lastDay().isBefore(holidays.get(i - 1).back())) {
        throw new FlawedRule(Flaw.ORDER, "holidays");
      }
    }
    Check.time(opens, "opens");
    Check.time(closes, "closes");
    if (!closes.isAfter(opens)) {
      throw new FlawedRule(Flaw.ORDER, "closes");
    }
  }

  public SchoolDates with(Children others) {
    return new SchoolDates(school, others, from, until, holidays, inset, opens, closes, unchecked);
  }

  /** Whether these dates say anything of a day. */
  public boolean knows(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }

  /** The holiday that a day without school belongs to, or null. */
  public @Nullable Holiday holiday(LocalDate date) {
    for (var holiday : holidays) {
      if (holiday.free(date)) {
        return holiday;
      }
    }
    return null;
  }

  /** A day on which lessons are held. */
  public boolean schoolDay(LocalDate date, BankHolidays bankHolidays) {
    return knows(date)
        && date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && holiday(date) == null
        && !inset.contains(date)
        && bankHolidays.find(date).isEmpty();
  }
}
