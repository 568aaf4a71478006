package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.planningtogether.calendar.SchoolDates.Holiday;

/**
 * A school year as many schools in England and Wales have it, to start from. Councils, academies and Wales set their own
 * dates: it says of itself that nobody has checked it with the school.
 */
public final class TypicalYear {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(15, 15);

  private TypicalYear() {}

  /** @param year in which it begins, with 1 September */
  public static SchoolDates of(int year, String school, Children children) {
    Check.year(year, "from");
    var christmas = lastOn(DayOfWeek.FRIDAY, LocalDate.of(year, Month.DECEMBER, 21));
    var easter = EnglishYear.easter(year + 1);
    var summer = lastOn(DayOfWeek.FRIDAY, LocalDate.of(year + 1, Month.JULY, 23));
    return new SchoolDates(
        school,
        children,
        LocalDate.of(year, Month.SEPTEMBER, 1),
        LocalDate.of(year + 1, Month.AUGUST, 31),
        List.of(
            week(Block.AUTUMN_HALF_TERM, lastOn(DayOfWeek.MONDAY, LocalDate.of(year, Month.OCTOBER, 28))),
            new Holiday(Block.CHRISTMAS, christmas, open(christmas.plusDays(17))),
            week(Block.SPRING_HALF_TERM, lastOn(DayOfWeek.MONDAY, LocalDate.of(year + 1, Month.FEBRUARY, 18))),
            easter(easter),
            week(Block.SUMMER_HALF_TERM, lastOn(DayOfWeek.MONDAY, LocalDate.of(year + 1, Month.MAY, 31))),
            new Holiday(Block.SUMMER, summer, open(LocalDate.of(year + 1, Month.SEPTEMBER, 2)))),
        List.of(),
        OPENS,
        CLOSES,
        true);
  }

  private static Holiday week(Block block, LocalDate monday) {
    return new Holiday(block, monday.minusDays(3), monday.plusDays(7));
  }

  /** About two weeks: after Good Friday when Easter is early, before Easter Monday when it is late, else around it. */
  private static Holiday easter(LocalDate sunday) {
    if (sunday.isBefore(LocalDate.of(sunday.getYear(), Month.APRIL, 2))) {
      return new Holiday(Block.EASTER, sunday.minusDays(3), sunday.plusDays(15));
    }
    if (sunday.isAfter(LocalDate.of(sunday.getYear(), Month.APRIL, 12))) {
      return new Holiday(Block.EASTER, sunday.minusDays(16), sunday.plusDays(2));
    }
    return new Holiday(Block.EASTER, sunday.minusDays(9), sunday.plusDays(8));
  }

  private static LocalDate lastOn(DayOfWeek day, LocalDate latest) {
    return latest.with(TemporalAdjusters.previousOrSame(day));
  }

  /** The first day from then on that is neither a weekend nor a bank holiday. */
  private static LocalDate open(LocalDate date) {
    boolean closed = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        || BankHolidays.COMPUTED.find(date).isPresent();
    return closed ? open(date.plusDays(1)) : date;
  }
}
