package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.calendar.Family.ADA;
import static org.planningtogether.calendar.Family.BEN;
import static org.planningtogether.calendar.Family.clock;
import static org.planningtogether.calendar.Family.day;
import static org.planningtogether.calendar.Family.family;
import static org.planningtogether.calendar.Family.kept;
import static org.planningtogether.calendar.Family.moment;
import static org.planningtogether.calendar.Family.pattern;
import static org.planningtogether.calendar.Family.school;
import static org.planningtogether.calendar.Family.window;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.calendar.Finding.BirthdayUndecided;
import org.planningtogether.calendar.Finding.BusyDay;
import org.planningtogether.calendar.Finding.FeastAcrossHandover;
import org.planningtogether.calendar.Finding.HolidayWithoutRule;
import org.planningtogether.calendar.Finding.InSchoolHours;
import org.planningtogether.calendar.Finding.LateHandover;
import org.planningtogether.calendar.Finding.LongGap;
import org.planningtogether.calendar.Finding.NeverTogether;
import org.planningtogether.calendar.Finding.ParentsDay;
import org.planningtogether.calendar.Finding.WeekendsRunning;

/** The gentle checks, each with what it mentions and what it leaves alone. */
class FindingsTests {
  private static final RegularPattern ALWAYS_A = pattern("AAAAAAA", "2026-09-07");
  private static final RegularPattern EVERY_OTHER = pattern("AAAAAAA AAAABBA", "2026-09-07");

  @Test
  void three_weekends_in_a_row_with_one_parent() {
    var swapped = new Swap(Children.ALL, 0, new TreeMap<>(Map.of(
        day("2026-09-18"), Home.A, day("2026-09-19"), Home.A)), null);

    assertThat(found(WeekendsRunning.class, family().with(EVERY_OTHER), CheckSettings.USUAL)).isEmpty();
    assertThat(found(WeekendsRunning.class, family().with(EVERY_OTHER, swapped), CheckSettings.USUAL))
        .containsExactly(new WeekendsRunning(ADA, Home.A, day("2026-09-11"), day("2026-09-26"), 3));
  }

  @Test
  void how_many_weekends_are_mentioned_is_a_setting() {
    var four = settings(4, 4, Map.of(), Set.of(), Set.of(), false);

    assertThat(found(WeekendsRunning.class, family().with(pattern("AAAAAAA".repeat(3) + "AAAABBA", "2026-09-07")), four))
        .isEmpty();
    assertThat(found(WeekendsRunning.class, family().with(ALWAYS_A), four))
        .containsExactly(new WeekendsRunning(ADA, Home.A, day("2026-09-11"), day("2026-11-28"), 12));
  }

  @ParameterizedTest
  @CsvSource({"2024-01, true", "2022-01, false"})
  void a_long_gap_for_a_small_child(YearMonth born, boolean mentioned) {
    var settings = settings(3, 6, Map.of(ADA, born), Set.of(), Set.of(), false);

    var gaps = found(LongGap.class, family().with(pattern("AAAAAAABBBBBBB", "2026-09-07")), settings);

    assertThat(gaps.contains(new LongGap(ADA, Home.B, day("2026-09-07"), day("2026-09-13"), 7))).isEqualTo(mentioned);
    assertThat(gaps.contains(new LongGap(ADA, Home.A, day("2026-09-14"), day("2026-09-20"), 7))).isEqualTo(mentioned);
  }

  @Test
  void a_visit_ends_a_gap_and_so_does_a_night_that_is_not_decided() {
    var settings = settings(3, 4, Map.of(ADA, YearMonth.of(2025, 1)), Set.of(), Set.of(), false);
    var visit = SpecialDay.of(new Occasion.Once("Tea", day("2026-09-11")), new Wish.With(Home.B));

    assertThat(found(LongGap.class, family().with(ALWAYS_A, visit), settings, "2026-09-07", "2026-09-14"))
        .isEmpty();
    assertThat(found(LongGap.class, family().with(pattern("AAAA-AA", "2026-09-07")), settings, "2026-09-07", "2026-09-13"))
        .isEmpty();
    assertThat(found(LongGap.class, family().with(ALWAYS_A), settings, "2026-09-07", "2026-09-11"))
        .containsExactly(new LongGap(ADA, Home.B, day("2026-09-07"), day("2026-09-11"), 5));
    assertThat(found(LongGap.class, family().with(ALWAYS_A), settings, "2026-09-07", "2026-09-10")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2023-10, 5", "2023-09, 5", "2023-08, 8", "2021-09, 8", "2021-08, 11", "2018-09, 11", "2018-08, 0"})
  void the_number_depends_on_the_age(YearMonth born, int least) {
    // the last day of the month of birth is taken for the birthday; the gap begins on 7 September 2026
    var settings = CheckSettings.USUAL;
    var with = new CheckSettings(3, 4, 7, 10, settings.late(), Map.of(ADA, born), Set.of(), Set.of(), false);

    for (int nights = 3; nights < 14; nights++) {
      var last = day("2026-09-06").plusDays(nights).toString();
      assertThat(found(LongGap.class, family().with(ALWAYS_A), with, "2026-09-07", last).isEmpty())
          .isEqualTo(least == 0 || nights < least);
    }
  }

  @Test
  void a_handover_and_a_visit_on_one_day() {
    var play = SpecialDay.of(new Occasion.Once("Play", day("2026-09-18")), new Wish.With(Home.A))
        .at(clock("19:00"), clock("20:00"), false);

    assertThat(found(BusyDay.class, family().with(EVERY_OTHER, play), CheckSettings.USUAL))
        .containsExactly(new BusyDay(ADA, day("2026-09-18")));
    assertThat(found(BusyDay.class, family().with(EVERY_OTHER), CheckSettings.USUAL)).isEmpty();
  }

  @Test
  void a_late_handover_before_school() {
    var times = new ChangeTimes(clock("20:30"), Map.of());
    var rule = RegularPattern.of(new Cycle(new Nights("AAAABBA"), day("2026-09-07"), times, List.of()));
    var at8 = RegularPattern.of(new Cycle(
        new Nights("AAAABBA"), day("2026-09-07"), new ChangeTimes(clock("20:00"), Map.of()), List.of()));

    assertThat(found(LateHandover.class, family().with(school()).with(rule), CheckSettings.USUAL, "2026-09-07", "2026-09-13"))
        .containsExactly(new LateHandover(ADA, moment("2026-09-13T20:30:00+01:00")));
    assertThat(found(LateHandover.class, family().with(school()).with(at8), CheckSettings.USUAL)).isEmpty();
    assertThat(found(LateHandover.class, family().with(rule), CheckSettings.USUAL)).isEmpty();
  }

  @Test
  void mothering_sunday_without_the_mother() {
    var mothers = settings(3, 4, Map.of(), Set.of(Home.A), Set.of(Home.B), false);
    var both = settings(3, 4, Map.of(), Set.of(Home.A, Home.B), Set.of(), false);
    var bs = pattern("BBBBBBB", "2026-09-07");
    var visit = kept(Feast.MOTHERING_SUNDAY, new Wish.With(Home.A));

    assertThat(found(ParentsDay.class, family().with(bs), mothers, "2027-03-01", "2027-06-30"))
        .containsExactly(new ParentsDay(ADA, Feast.MOTHERING_SUNDAY, Home.A, day("2027-03-07")));
    assertThat(found(ParentsDay.class, family().with(bs, visit), mothers, "2027-03-01", "2027-06-30")).isEmpty();
    assertThat(found(ParentsDay.class, family().with(ALWAYS_A), mothers, "2027-03-01", "2027-06-30"))
        .containsExactly(new ParentsDay(ADA, Feast.FATHERS_DAY, Home.B, day("2027-06-20")));
    assertThat(found(ParentsDay.class, family().with(bs), both, "2027-03-01", "2027-06-30")).isEmpty();
  }

  @Test
  void a_birthday_that_nobody_has_decided() {
    var birthday = SpecialDay.of(new Occasion.ChildsBirthday(ADA, MonthDay.of(10, 3)), new Wish.Usual());

    assertThat(found(BirthdayUndecided.class, family().with(ALWAYS_A), CheckSettings.USUAL))
        .containsExactly(new BirthdayUndecided(ADA, day("2026-09-07"), null));
    assertThat(found(BirthdayUndecided.class, family().with(ALWAYS_A, birthday), CheckSettings.USUAL)).isEmpty();
    assertThat(found(BirthdayUndecided.class, family().with(birthday), CheckSettings.USUAL))
        .containsExactly(new BirthdayUndecided(ADA, day("2026-10-03"), day("2026-10-03")));
  }

  @Test
  void a_holiday_without_a_rule() {
    assertThat(found(HolidayWithoutRule.class, family().with(school()).with(ALWAYS_A), CheckSettings.USUAL))
        .containsExactly(
            new HolidayWithoutRule(ADA, Block.AUTUMN_HALF_TERM, day("2026-10-24"), day("2026-11-01")));
    for (var block : List.of(Block.AUTUMN_HALF_TERM, Block.SCHOOL_HOLIDAYS)) {
      assertThat(found(
              HolidayWithoutRule.class,
              family().with(school()).with(ALWAYS_A, HolidayRule.of(block, new Share.Usual())),
              CheckSettings.USUAL))
          .isEmpty();
    }
  }

  @Test
  void brothers_and_sisters_who_never_share_a_weekend() {
    var bens = pattern("AAAABBA AAAAAAA", "2026-09-07").with(Children.only(BEN));
    var adas = EVERY_OTHER.with(Children.only(ADA));

    assertThat(all(family().with(adas, bens), CheckSettings.USUAL, "2026-09-07", "2026-11-29"))
        .contains(new NeverTogether(List.of(ADA, BEN), day("2026-09-11")));
    assertThat(all(family().with(EVERY_OTHER), CheckSettings.USUAL, "2026-09-07", "2026-11-29"))
        .noneMatch(NeverTogether.class::isInstance);
  }

  @Test
  void a_handover_at_home_in_school_hours() {
    var times = new ChangeTimes(clock("12:00"), Map.of());
    var rule = RegularPattern.of(new Cycle(new Nights("AAAABBA"), day("2026-09-07"), times, List.of()));
    var atHome = settings(3, 4, Map.of(), Set.of(), Set.of(), true);

    assertThat(found(InSchoolHours.class, family().with(school()).with(rule), atHome, "2026-09-07", "2026-09-13"))
        .containsExactly(new InSchoolHours(ADA, moment("2026-09-11T12:00:00+01:00")));
    assertThat(found(InSchoolHours.class, family().with(school()).with(rule), CheckSettings.USUAL)).isEmpty();
  }

  @Test
  void a_feast_that_a_handover_crosses() {
    var diwali = kept(Feast.DIWALI, new Wish.Both());
    var none = kept(Feast.DIWALI, new Wish.None());
    var eid = kept(Feast.YOM_KIPPUR, new Wish.Call());
    // Sunday 8 November 2026 is a Sunday of change to A at 17:00
    var weekends = pattern("AAAABBA", "2026-09-07");

    assertThat(found(FeastAcrossHandover.class, family().with(weekends, diwali), CheckSettings.USUAL))
        .containsExactly(new FeastAcrossHandover(ADA, diwali, day("2026-11-08"), moment("2026-11-08T17:00:00Z")));
    assertThat(found(FeastAcrossHandover.class, family().with(weekends, none), CheckSettings.USUAL)).isEmpty();
    // Yom Kippur, Monday 21 September, begins on Sunday evening after the handover
    assertThat(found(FeastAcrossHandover.class, family().with(weekends, eid), CheckSettings.USUAL)).isEmpty();
  }

  @Test
  void they_come_in_the_order_of_the_calendar() {
    assertThat(all(family().with(school()).with(ALWAYS_A), CheckSettings.USUAL, "2026-09-07", "2027-08-31"))
        .isSortedAccordingTo(java.util.Comparator.comparing(Finding::date))
        .hasSizeGreaterThan(6);
  }

  private static CheckSettings settings(
      int weekends, int gap, Map<ChildKey, YearMonth> born, Set<Home> mothers, Set<Home> fathers, boolean atHome) {
    return new CheckSettings(weekends, gap, null, null, LocalTime.of(20, 0), born, mothers, fathers, atHome);
  }

  private static <F extends Finding> List<F> found(Class<F> kind, Family family, CheckSettings settings) {
    return found(kind, family, settings, "2026-09-07", "2026-11-29");
  }

  private static <F extends Finding> List<F> found(
      Class<F> kind, Family family, CheckSettings settings, String first, String last) {
    return Timetable.of(family.rules(), List.of(ADA), window(first, last)).findings(settings).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static List<Finding> all(Family family, CheckSettings settings, String first, String last) {
    return Timetable.of(family.rules(), List.of(ADA, BEN), new Window(LocalDate.parse(first), LocalDate.parse(last)))
        .findings(settings);
  }
}
