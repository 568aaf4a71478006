package org.planningtogether.calendar;

import java.time.LocalDate;

/** Days of the Jewish calendar by its arithmetic, after Reingold and Dershowitz, "Calendrical Calculations". */
final class HebrewYear {

  /** 1 Tishri of year 1, counted in days from 1 January 1970. */
  private static final long EPOCH = -2_092_590;

  private HebrewYear() {}

  /** The first day, 15 Nisan, in one year of ours: 163 days before the next new year. */
  static LocalDate passover(int year) {
    return roshHashanah(year).minusDays(163);
  }

  /** 1 Tishri. */
  static LocalDate roshHashanah(int year) {
    return LocalDate.ofEpochDay(EPOCH + daysBefore(year + 3761));
  }

  /** 10 Tishri. */
  static LocalDate yomKippur(int year) {
    return roshHashanah(year).plusDays(9);
  }

  /** 25 Kislev, the day after the first candle. */
  static LocalDate hanukkah(int year) {
    int theirs = year + 3761;
    long length = daysBefore(theirs + 1) - daysBefore(theirs);
    int cheshvan = length % 10 == 5 ? 30 : 29;
    return roshHashanah(year).plusDays(30 + cheshvan + 24);
  }

  private static long daysBefore(int year) {
    long before = elapsed(year - 1);
    long now = elapsed(year);
    long after = elapsed(year + 1);
    if (after - now == 356) {
      return now + 2;
    }
    return now - before == 382 ? now + 1 : now;
  }

  private static long elapsed(int year) {
    long months = Math.floorDiv(235L * year - 234, 19L);
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + Math.floorDiv(parts, 25_920L);
    return Math.floorMod(3 * (day + 1), 7L) < 3 ? day + 1 : day;
  }
}
