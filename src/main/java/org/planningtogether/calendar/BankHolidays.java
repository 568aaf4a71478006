package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bank holidays of England and Wales: computed, and put right by a table where Parliament or the Crown said otherwise. */
public final class BankHolidays {

  /** As they follow from the law, without anything proclaimed. */
  public static final BankHolidays COMPUTED = new BankHolidays(List.of(), 0);

  private final SortedMap<LocalDate, BankHoliday> days = new TreeMap<>();

  /**
   * @param corrections what is different from what is computed
   * @param checkedUntil the last year whose days somebody compared with the official list; later ones are provisional
   */
  public BankHolidays(Collection<Correction> corrections, int checkedUntil) {
    for (int year = Check.FIRST_YEAR; year <= Check.LAST_YEAR + 1; year++) {
      for (var day : EnglishYear.bankHolidays(year, year > checkedUntil)) {
        days.put(day.date(), day);
      }
    }
    for (var correction : corrections) {
      switch (correction) {
        case Correction.Added(LocalDate date) ->
            days.put(date, new BankHoliday(date, BankHoliday.Kind.ONE_OFF, false, false));
        case Correction.Removed(LocalDate date) -> days.remove(date);
      }
    }
  }

  /** One line of the table. A day that is moved is removed and added. */
  public sealed interface Correction {

    /** A bank holiday that is not computed, for example for a jubilee. */
    record Added(LocalDate date) implements Correction {}

    /** One that is computed and does not take place. */
    record Removed(LocalDate date) implements Correction {}
  }

  public Optional<BankHoliday> find(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /** In the order of the calendar. */
  public List<BankHoliday> in(Window window) {
    return between(window.first(), window.last());
  }

  List<BankHoliday> between(LocalDate first, LocalDate last) {
    return List.copyOf(days.subMap(first, last.plusDays(1)).values());
  }
}
