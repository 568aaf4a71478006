package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.calendar.Family.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeastTests {

  @ParameterizedTest
  @CsvSource({
    "2026-04-05, 2026-03-15, 2026-06-21",
    "2027-03-28, 2027-03-07, 2027-06-20",
    "2028-04-16, 2028-03-26, 2028-06-18",
    "2029-04-01, 2029-03-11, 2029-06-17",
    "2030-04-21, 2030-03-31, 2030-06-16"
  })
  void easter_and_the_sundays_of_parents(LocalDate easter, LocalDate mothering, LocalDate fathers) {
    int year = easter.getYear();

    assertThat(on(Feast.EASTER_SUNDAY, year)).containsExactly(easter);
    assertThat(on(Feast.MOTHERING_SUNDAY, year)).containsExactly(mothering);
    assertThat(on(Feast.FATHERS_DAY, year)).containsExactly(fathers);
  }

  @ParameterizedTest
  @CsvSource({"2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25",
    "2049-04-18", "2076-04-19", "2100-03-28"})
  void easter_in_years_that_are_hard(LocalDate easter) {
    assertThat(on(Feast.EASTER_SUNDAY, easter.getYear())).containsExactly(easter);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-20, 2026-05-27", "2027-03-09, 2027-05-16", "2028-02-26, 2028-05-05", "2029-02-14, 2029-04-24",
    "2030-02-04, 2030-04-13"})
  void both_eids(LocalDate fitr, LocalDate adha) {
    assertThat(on(Feast.EID_AL_FITR, fitr.getYear())).containsExactly(fitr);
    assertThat(on(Feast.EID_AL_ADHA, adha.getYear())).containsExactly(adha);
  }

  @Test
  void ramadan_begins_twice_in_2030() {
    assertThat(on(Feast.RAMADAN, 2030)).containsExactly(day("2030-01-05"), day("2030-12-26"));
  }

  @Test
  void no_islamic_feast_is_lost_between_two_years() {
    var all = java.util.stream.IntStream.rangeClosed(2000, 2076).boxed()
        .flatMap(year -> on(Feast.EID_AL_ADHA, year).stream())
        .toList();

    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i - 1).until(all.get(i), java.time.temporal.ChronoUnit.DAYS)).isBetween(353L, 356L);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-12-04", "2027-12-24", "2028-12-12", "2025-12-14", "2024-12-25", "2023-12-07", "2022-12-18"})
  void hanukkah_begins_in_the_evening(LocalDate evening) {
    assertThat(on(Feast.HANUKKAH, evening.getYear())).containsExactly(evening.plusDays(1));
    assertThat(Feast.HANUKKAH.beginsOnTheEve()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-16, 2023-09-25, 2023-04-06",
    "2024-10-03, 2024-10-12, 2024-04-23",
    "2025-09-23, 2025-10-02, 2025-04-13",
    "2026-09-12, 2026-09-21, 2026-04-02",
    "2027-10-02, 2027-10-11, 2027-04-22"
  })
  void days_of_the_jewish_year(LocalDate roshHashanah, LocalDate yomKippur, LocalDate passover) {
    int year = roshHashanah.getYear();

    assertThat(on(Feast.ROSH_HASHANAH, year)).containsExactly(roshHashanah);
    assertThat(on(Feast.YOM_KIPPUR, year)).containsExactly(yomKippur);
    assertThat(on(Feast.PASSOVER, year)).containsExactly(passover);
  }

  @Test
  void the_jewish_new_year_is_never_a_sunday_wednesday_or_friday() {
    for (int year = 2000; year <= 2100; year++) {
      assertThat(on(Feast.ROSH_HASHANAH, year).getFirst().getDayOfWeek())
          .isNotIn(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-08", "2027-10-29", "2028-10-17"})
  void diwali(LocalDate day) {
    assertThat(on(Feast.DIWALI, day.getYear())).containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource({"LUNAR_NEW_YEAR, 2026-02-17, 2036-01-28", "HOLI, 2026-03-04, 2035-03-24",
    "GURU_NANAKS_BIRTHDAY, 2026-11-24, 2035-11-15", "WESAK, 2026-05-01, 2036-05-10"})
  void tables_begin_and_end(Feast feast, LocalDate first, LocalDate last) {
    assertThat(on(feast, first.getYear())).containsExactly(first);
    assertThat(on(feast, last.getYear())).containsExactly(last);
    assertThat(on(feast, 2025)).isEmpty();
    assertThat(on(feast, last.getYear() + 1)).isEmpty();
    assertThat(feast.checkWithCommunity()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ST_DAVIDS_DAY, 2027-03-01", "ST_GEORGES_DAY, 2027-04-23", "REMEMBRANCE_SUNDAY, 2026-11-08",
    "REMEMBRANCE_SUNDAY, 2027-11-14", "VAISAKHI, 2027-04-14", "GOOD_FRIDAY, 2027-03-26", "EASTER_MONDAY, 2027-03-29",
    "CHRISTMAS_EVE, 2026-12-24", "BOXING_DAY, 2026-12-26", "NEW_YEARS_EVE, 2026-12-31", "NEW_YEARS_DAY, 2027-01-01"})
  void days_that_everybody_knows(Feast feast, LocalDate day) {
    assertThat(on(feast, day.getYear())).containsExactly(day);
  }

  @Test
  void the_family_keeps_its_own_day_in_one_year() {
    var feasts = new Feasts(List.of(new FeastDate(Feast.EID_AL_FITR, day("2027-03-10"))));

    assertThat(feasts.on(Feast.EID_AL_FITR, 2027)).containsExactly(day("2027-03-10"));
    assertThat(feasts.on(Feast.EID_AL_FITR, 2028)).containsExactly(day("2028-02-26"));
    assertThat(feasts.on(Feast.EID_AL_ADHA, 2027)).containsExactly(day("2027-05-16"));
  }

  @ParameterizedTest
  @EnumSource(Feast.class)
  void a_feast_is_in_the_year_that_was_asked_for(Feast feast) {
    for (int year = Check.FIRST_YEAR; year <= Check.LAST_YEAR; year++) {
      int asked = year;
      assertThat(on(feast, year)).allMatch(date -> date.getYear() == asked);
    }
  }

  @Test
  void ids_are_permanent() {
    assertThat(Arrays.stream(Feast.values()).map(Feast::id).toList())
        .containsExactly("new-years-eve", "new-years-day", "st-davids-day", "st-georges-day", "mothering-sunday",
            "fathers-day", "good-friday", "easter-sunday", "easter-monday", "remembrance-sunday", "christmas-eve",
            "christmas-day", "boxing-day", "ramadan", "eid-al-fitr", "eid-al-adha", "passover", "rosh-hashanah",
            "yom-kippur", "hanukkah", "diwali", "holi", "vaisakhi", "guru-nanaks-birthday", "wesak", "lunar-new-year");
  }

  private static List<LocalDate> on(Feast feast, int year) {
    return Feasts.COMPUTED.on(feast, year);
  }
}
