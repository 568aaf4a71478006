package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.calendar.Family.ADA;
import static org.planningtogether.calendar.Family.BEN;
import static org.planningtogether.calendar.Family.clock;
import static org.planningtogether.calendar.Family.day;
import static org.planningtogether.calendar.Family.family;
import static org.planningtogether.calendar.Family.kept;
import static org.planningtogether.calendar.Family.pattern;
import static org.planningtogether.calendar.Family.school;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What goes before what. */
class LayerTests {
  private static final RegularPattern ALWAYS_A = pattern("AAAAAAA", "2026-09-07");
  private static final String CHRISTMAS_DAY = "2026-12-25";

  @Test
  void each_layer_goes_before_all_lower_ones() {
    // one night, 25 December 2026: layers take turns in saying A and B, from the lowest to the highest
    var family = family().with(school());
    assertThat(night(family)).isEqualTo("-");

    family.with(ALWAYS_A);
    assertThat(night(family)).isEqualTo("A");

    var stage = new BuildUp.Stage(
        day("2026-12-01"), BuildUp.Kind.OVERNIGHT, pattern("BBBBBBB", "2026-12-07").cycle());
    family.with(new BuildUp(Children.ALL, 0, List.of(stage), null));
    assertThat(night(family)).isEqualTo("B");

    family.with(HolidayRule.of(Block.SCHOOL_HOLIDAYS, new Share.AlternateYears(Home.A)));
    assertThat(night(family)).isEqualTo("A");

    family.with(HolidayRule.of(Block.CHRISTMAS, new Share.AlternateYears(Home.B)));
    assertThat(night(family)).isEqualTo("B");

    family.with(kept(Feast.CHRISTMAS_DAY, new Wish.With(Home.A)).at(clock("10:00"), clock("10:00"), true));
    assertThat(night(family)).isEqualTo("A");

    family.with(swap(CHRISTMAS_DAY, Home.B));
    assertThat(night(family)).isEqualTo("B");
  }

  @Test
  void a_bank_holiday_goes_before_a_stage_and_after_a_school_holiday() {
    var weekends = pattern("AAAABBA", "2026-09-07");
    var stage = new BuildUp.Stage(day("2026-09-07"), BuildUp.Kind.OVERNIGHT, weekends.cycle());
    var extend = HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend());
    var stages = new BuildUp(Children.ALL, 0, List.of(stage), null);

    // Monday 31 May 2027 is a bank holiday in half-term
    assertThat(family().with(ALWAYS_A, stages).nights("2027-05-28", "2027-05-31")).isEqualTo("BBAA");
    assertThat(family().with(ALWAYS_A, stages, extend).nights("2027-05-28", "2027-05-31")).isEqualTo("BBBA");
    assertThat(family().with(school()).with(ALWAYS_A, stages, extend)
        .with(HolidayRule.of(Block.SUMMER_HALF_TERM, new Share.AlternateYears(Home.B)))
        .nights("2027-05-28", "2027-05-31")).isEqualTo("AAAA");
  }

  @Test
  void where_a_stage_says_nothing_the_pattern_counts() {
    var stage = new BuildUp.Stage(
        day("2026-09-14"), BuildUp.Kind.OVERNIGHT, pattern("-----B-", "2026-09-07").cycle());
    var family = family().with(ALWAYS_A, new BuildUp(Children.ALL, 0, List.of(stage), day("2026-09-20")));

    assertThat(family.nights("2026-09-07", "2026-09-27")).isEqualTo("AAAAAAA" + "AAAAABA" + "AAAAAAA");
  }

  @Test
  void each_stage_ends_when_the_next_one_begins() {
    var first = new BuildUp.Stage(
        day("2026-09-07"), BuildUp.Kind.OVERNIGHT, pattern("-----B-", "2026-09-07").cycle());
    var second = new BuildUp.Stage(
        day("2026-09-14"), BuildUp.Kind.OVERNIGHT, pattern("----BB-", "2026-09-07").cycle());
    var family = family().with(ALWAYS_A, new BuildUp(Children.ALL, 0, List.of(second, first), day("2026-09-27")));

    assertThat(family.nights("2026-08-31", "2026-10-04"))
        .isEqualTo("AAAAAAA" + "AAAAABA" + "AAAABBA" + "AAAABBA" + "AAAAAAA");
  }

  @Test
  void a_rule_for_one_child_goes_before_one_for_all() {
    var bens = pattern("BBBBBBB", "2026-09-07").with(Children.only(BEN));
    var family = family().with(ALWAYS_A, bens);

    assertThat(family.nights(ADA, "2026-09-07", "2026-09-08")).isEqualTo("AA");
    assertThat(family.nights(BEN, "2026-09-07", "2026-09-08")).isEqualTo("BB");
  }

  @Test
  void the_narrower_rule_goes_before_the_shorter_one_and_that_before_priority() {
    var longForBen = new RegularPattern(Children.only(BEN), 0, pattern("BBBBBBB", "2026-09-07").cycle(), null, null);
    var shortForAll = new RegularPattern(
        Children.ALL, 0, ALWAYS_A.cycle(), day("2026-09-07"), day("2026-09-13"));
    var important = new RegularPattern(
        Children.ALL, 9, pattern("BBBBBBB", "2026-09-07").cycle(), day("2026-09-01"), day("2026-09-30"));
    var family = family().with(shortForAll, longForBen, important);

    assertThat(family.nights(BEN, "2026-09-07", "2026-09-07")).isEqualTo("B");
    assertThat(family.nights(ADA, "2026-09-06", "2026-09-14")).isEqualTo("BAAAAAAAB");
  }

  @Test
  void priority_settles_what_is_equal_otherwise() {
    var more = new RegularPattern(Children.ALL, 1, pattern("BBBBBBB", "2026-09-07").cycle(), null, null);

    assertThat(family().with(ALWAYS_A, more).nights("2026-09-07", "2026-09-07")).isEqualTo("B");
    assertThat(family().with(more, ALWAYS_A).nights("2026-09-07", "2026-09-07")).isEqualTo("B");
  }

  @Test
  void what_is_still_equal_needs_deciding_and_names_its_rules() {
    var other = pattern("BBBBBBB", "2026-09-07");
    var night = family().with(ALWAYS_A, other).from("2026-09-07", "2026-09-07").night(ADA, day("2026-09-07"));

    assertThat(night).isEqualTo(new Night.NeedsDeciding(List.of(ALWAYS_A, other)));
  }

  @Test
  void two_patterns_without_an_end_are_equally_long_whenever_they_begin() {
    var later = new RegularPattern(
        Children.ALL, 0, pattern("BBBBBBB", "2026-09-07").cycle(), day("2026-09-08"), null);

    assertThat(family().with(ALWAYS_A, later).nights("2026-09-07", "2026-09-08")).isEqualTo("A?");
  }

  @Test
  void days_of_a_rules_own_that_began_last_year_still_count_in_january() {
    var span = new HolidayRule.Span(MonthDay.of(12, 23), MonthDay.of(1, 20));
    var rule = new HolidayRule(
        Children.ALL, 0, Block.CHRISTMAS, span, new Share.AlternateYears(Home.B), HolidayTimes.USUAL);

    assertThat(family().with(ALWAYS_A, rule).nights("2027-01-19", "2027-01-21")).isEqualTo("BBA");
  }

  @Test
  void a_tie_below_is_no_tie_where_something_higher_speaks() {
    var family = family().with(ALWAYS_A, pattern("BBBBBBB", "2026-09-07"), swap("2026-09-08", Home.B));

    assertThat(family.nights("2026-09-07", "2026-09-09")).isEqualTo("?B?");
  }

  @Test
  void two_special_days_at_the_same_time_need_deciding() {
    var birthday = SpecialDay.of(new Occasion.ParentsBirthday(Home.B, MonthDay.of(3, 7)), new Wish.With(Home.B))
        .at(clock("10:00"), clock("10:00"), true);
    var mothering = kept(Feast.MOTHERING_SUNDAY, new Wish.With(Home.A)).at(clock("10:00"), clock("10:00"), true);

    assertThat(family().with(ALWAYS_A, birthday, mothering).nights("2027-03-06", "2027-03-08")).isEqualTo("A?A");
  }

  @Test
  void as_usual_keeps_what_would_be_so_against_the_rule_for_all_holidays() {
    var family = family().with(school()).with(
        pattern("AAAABBA", "2026-09-07"),
        HolidayRule.of(Block.SCHOOL_HOLIDAYS, new Share.AlternateYears(Home.A)),
        HolidayRule.of(Block.AUTUMN_HALF_TERM, new Share.Usual()));

    assertThat(family.nights("2026-10-23", "2026-11-01")).isEqualTo("BBAAAAABBA");
    assertThat(family.nights("2026-12-18", "2026-12-24")).isEqualTo("AAAAAAA");
  }

  @Test
  void a_pattern_counts_from_its_first_night_to_its_last() {
    var term = new RegularPattern(
        Children.ALL, 0, ALWAYS_A.cycle(), day("2026-09-08"), day("2026-09-10"));

    assertThat(family().with(term).nights("2026-09-06", "2026-09-12")).isEqualTo("--AAA--");
  }

  @Test
  void the_cycle_runs_in_both_directions_from_its_anchor() {
    var rule = pattern("AB-BBAA", "2026-09-07");

    assertThat(family().with(rule).nights("2026-08-31", "2026-09-20")).isEqualTo("AB-BBAA".repeat(3));
    assertThat(family().with(rule).nights("2000-01-03", "2000-01-09")).isEqualTo("AB-BBAA");
  }

  @Test
  void weeks_take_turns_and_the_last_part_of_one_belongs_to_whose_turn_it_is() {
    var family = family().with(school());

    // summer 2027: nights from 21 July to 31 August, six weeks
    assertThat(family.with(HolidayRule.of(Block.SUMMER, new Share.ByWeeks(2, Home.B))).nights("2027-07-20", "2027-09-01"))
        .isEqualTo("-" + "A".repeat(14) + "B".repeat(14) + "A".repeat(14) + "-");
    // half-term: nights from 23 to 31 October
    assertThat(family.with(HolidayRule.of(Block.AUTUMN_HALF_TERM, new Share.ByWeeks(1, Home.B)))
        .nights("2026-10-22", "2026-11-01")).isEqualTo("-" + "BBBBBBB" + "AA" + "-");
  }

  @Test
  void each_child_has_the_holidays_of_its_own_school() {
    var bens = new SchoolDates(
        "", Children.only(BEN), day("2026-09-01"), day("2027-08-31"),
        List.of(Family.holiday(Block.AUTUMN_HALF_TERM, "2026-10-16", "2026-10-26")),
        List.of(), clock("09:00"), clock("15:00"), false);
    var family = family().with(school(), bens).with(
        ALWAYS_A, HolidayRule.of(Block.AUTUMN_HALF_TERM, new Share.AlternateYears(Home.B)));

    assertThat(family.nights(ADA, "2026-10-15", "2026-11-02")).isEqualTo("AAAAAAAA" + "BBBBBBBBB" + "AA");
    assertThat(family.nights(BEN, "2026-10-15", "2026-11-02")).isEqualTo("ABBBBBBBBB" + "AAAAAAAAA");
  }

  @Test
  void an_inset_day_has_the_night_before_it_or_makes_the_weekend_longer() {
    var monday = day("2026-11-30");
    var dates = new SchoolDates("", Children.ALL, day("2026-09-01"), day("2027-08-31"), List.of(),
        List.of(monday), clock("09:00"), clock("15:00"), false);
    var family = family().with(dates).with(pattern("AAAABBA", "2026-09-07"));

    assertThat(family.nights("2026-11-27", "2026-12-01")).isEqualTo("BBAAA");
    assertThat(family().with(dates).with(
            pattern("AAAABBA", "2026-09-07"), HolidayRule.of(Block.INSET, new Share.Extend()))
        .nights("2026-11-27", "2026-12-01")).isEqualTo("BBBAA");
    assertThat(family().with(dates).with(
            pattern("AAAAAAA", "2026-09-07"), HolidayRule.of(Block.INSET, new Share.AlternateYears(Home.B)))
        .nights("2026-11-27", "2026-12-01")).isEqualTo("AABAA");
  }

  @Test
  void a_rule_that_names_only_children_who_left_is_nobodys() {
    var gone = pattern("BBBBBBB", "2026-09-07").with(Children.only(new ChildKey("gone")));

    assertThat(family().with(ALWAYS_A, gone).nights("2026-09-07", "2026-09-09")).isEqualTo("AAA");
  }

  @Test
  void nothing_at_all_is_not_decided() {
    assertThat(family().nights("2026-09-07", "2026-09-09")).isEqualTo("---");
    assertThat(family().from("2026-09-07", "2026-09-09").counts(ADA).notDecided()).isEqualTo(3);
  }

  static Swap swap(String night, Home home) {
    return new Swap(Children.ALL, 0, new TreeMap<>(Map.of(LocalDate.parse(night), home)), null);
  }

  private static String night(Family family) {
    return family.nights(CHRISTMAS_DAY, CHRISTMAS_DAY);
  }
}
