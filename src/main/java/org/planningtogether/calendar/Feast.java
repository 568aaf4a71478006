package org.planningtogether.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;

/** Feasts and days that many families keep. All dates are for checking: with the community, and each year. */
public enum Feast {
  NEW_YEARS_EVE("new-years-eve", false, fixed(Month.DECEMBER, 31)),
  NEW_YEARS_DAY("new-years-day", false, fixed(Month.JANUARY, 1)),
  ST_DAVIDS_DAY("st-davids-day", false, fixed(Month.MARCH, 1)),
  ST_GEORGES_DAY("st-georges-day", false, fixed(Month.APRIL, 23)),
  MOTHERING_SUNDAY("mothering-sunday", false, fromEaster(-21)),
  FATHERS_DAY("fathers-day", false, sunday(Month.JUNE, 3)),
  GOOD_FRIDAY("good-friday", false, fromEaster(-2)),
  EASTER_SUNDAY("easter-sunday", false, fromEaster(0)),
  EASTER_MONDAY("easter-monday", false, fromEaster(1)),
  REMEMBRANCE_SUNDAY("remembrance-sunday", false, sunday(Month.NOVEMBER, 2)),
  CHRISTMAS_EVE("christmas-eve", false, fixed(Month.DECEMBER, 24)),
  CHRISTMAS_DAY("christmas-day", false, fixed(Month.DECEMBER, 25)),
  BOXING_DAY("boxing-day", false, fixed(Month.DECEMBER, 26)),
  RAMADAN("ramadan", true, year -> IslamicYear.on(9, 1, year)),
  EID_AL_FITR("eid-al-fitr", true, year -> IslamicYear.on(10, 1, year)),
  EID_AL_ADHA("eid-al-adha", true, year -> IslamicYear.on(12, 10, year)),
  PASSOVER("passover", true, year -> List.of(HebrewYear.passover(year))),
  ROSH_HASHANAH("rosh-hashanah", true, year -> List.of(HebrewYear.roshHashanah(year))),
  YOM_KIPPUR("yom-kippur", true, year -> List.of(HebrewYear.yomKippur(year))),
  HANUKKAH("hanukkah", true, year -> List.of(HebrewYear.hanukkah(year))),
  DIWALI("diwali", false, LunarTable::diwali),
  HOLI("holi", false, LunarTable::holi),
  VAISAKHI("vaisakhi", false, fixed(Month.APRIL, 14)),
  GURU_NANAKS_BIRTHDAY("guru-nanaks-birthday", false, LunarTable::guruNanak),
  WESAK("wesak", false, LunarTable::wesak),
  LUNAR_NEW_YEAR("lunar-new-year", false, LunarTable::lunarNewYear);

  private final String id;
  private final boolean eve;
  private final IntFunction<List<LocalDate>> days;

  Feast(String id, boolean eve, IntFunction<List<LocalDate>> days) {
    this.id = id;
    this.eve = eve;
    this.days = days;
  }

  /** Permanent, for example {@code eid-al-fitr}. */
  public String id() {
    return id;
  }

  /** It begins on the evening before its first day. */
  public boolean beginsOnTheEve() {
    return eve;
  }

  /** Whether communities differ about its days, so that they must be checked. */
  public boolean checkWithCommunity() {
    return ordinal() >= RAMADAN.ordinal();
  }

  /** Its first day as we compute it, in the years that begin on or after 1 January of {@code year}. */
  List<LocalDate> in(int year) {
    return days.apply(year);
  }

  private static IntFunction<List<LocalDate>> fixed(Month month, int day) {
    return year -> List.of(LocalDate.of(year, month, day));
  }

  private static IntFunction<List<LocalDate>> fromEaster(int days) {
    return year -> List.of(EnglishYear.easter(year).plusDays(days));
  }

  private static IntFunction<List<LocalDate>> sunday(Month month, int which) {
    return year -> List.of(
        LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.SUNDAY)));
  }
}
