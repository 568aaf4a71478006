package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.calendar.Family.ADA;
import static org.planningtogether.calendar.Family.clock;
import static org.planningtogether.calendar.Family.day;
import static org.planningtogether.calendar.Family.family;
import static org.planningtogether.calendar.Family.kept;
import static org.planningtogether.calendar.Family.moment;
import static org.planningtogether.calendar.Family.pattern;
import static org.planningtogether.calendar.Family.school;
import static org.planningtogether.calendar.Family.window;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readings that the design settles, one by one. */
class SettledReadingsTests {
  private static final RegularPattern ALWAYS_A = pattern("AAAAAAA", "2026-09-07");

  // 1

  @Test
  void a_birthday_of_29_february_is_1_march_in_other_years() {
    var birthday = SpecialDay.of(new Occasion.ChildsBirthday(ADA, MonthDay.of(2, 29)), new Wish.With(Home.B))
        .at(clock("10:00"), clock("10:00"), true);
    var family = family().with(ALWAYS_A, birthday);

    assertThat(family.nights("2027-02-27", "2027-03-02")).isEqualTo("AABA");
    assertThat(family.nights("2028-02-27", "2028-03-02")).isEqualTo("AABAA");
  }

  // 2

  @ParameterizedTest
  @CsvSource({"2026, ABBAA", "2027, AAABA", "2028, ABBAA"})
  void the_odd_night_goes_to_the_first_half_and_first_halves_alternate(int year, String nights) {
    var span = new HolidayRule.Span(MonthDay.of(8, 3), MonthDay.of(8, 5));
    var summer = new HolidayRule(
        Children.ALL, 0, Block.SUMMER, span, new Share.Halves(Home.B), HolidayTimes.USUAL);
    var family = family().with(ALWAYS_A, summer);

    assertThat(family.nights(year + "-08-02", year + "-08-06")).isEqualTo(nights);
  }

  @Test
  void an_even_number_of_nights_is_halved_exactly() {
    var family = family().with(school()).with(ALWAYS_A, HolidayRule.of(Block.CHRISTMAS, new Share.Halves(Home.B)));

    assertThat(family.nights("2026-12-17", "2027-01-03")).isEqualTo("A" + "BBBBBBBB" + "AAAAAAAA" + "A");
  }

  // 3

  @ParameterizedTest
  @CsvSource({
    // the stay ends with Saturday night; summer bank holiday Monday 30 August 2027
    "AAAABBA, 2027-08-27, BBBA",
    // it ends with Sunday night
    "AAAABBB, 2027-08-27, BBBB",
    // it ends with Monday night: nothing is added
    "BAAABBB, 2027-08-27, BBBB",
    // it is the other parent's weekend anyway
    "AAAAAAA, 2027-08-27, AAAA",
    // nobody's weekend
    "AAAAA--, 2027-08-27, A--A"
  })
  void a_monday_adds_one_night_at_the_end(String nights, String friday, String expected) {
    var family = family().with(pattern(nights, "2026-09-07"), HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend()));

    assertThat(family.nights(friday, LocalDate.parse(friday).plusDays(3).toString())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"AAAABBA, AABBB", "AAABBBA, AABBB", "AAAAABA, AAABB", "AABBBBA, ABBBB"})
  void a_friday_adds_one_night_in_front(String nights, String expected) {
    // Good Friday 26 March 2027; Monday would add a night too, which is looked at below
    var family = family().with(pattern(nights, "2026-09-07"), HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend()));

    assertThat(family.nights("2027-03-23", "2027-03-27")).isEqualTo(expected);
  }

  @Test
  void easter_adds_a_night_on_both_sides() {
    var family = family().with(
        pattern("AAAABBA", "2026-09-07"), HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend()));

    assertThat(family.nights("2027-03-24", "2027-03-30")).isEqualTo("A" + "BBBB" + "AA");
  }

  @Test
  void an_extended_stay_ends_at_the_time_at_which_it_would_have_ended() {
    var times = new ChangeTimes(clock("17:00"), Map.of(DayOfWeek.SUNDAY, clock("16:00"), DayOfWeek.MONDAY, clock("09:00")));
    var rule = RegularPattern.of(new Cycle(new Nights("AAAABBA"), day("2026-09-07"), times, List.of()));

    var handovers = family().with(rule, HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend()))
        .from("2027-08-28", "2027-08-31")
        .handovers(ADA);

    assertThat(handovers).extracting(Handover::at).containsExactly(moment("2027-08-30T16:00:00+01:00"));
  }

  @Test
  void an_extended_stay_begins_at_the_time_at_which_it_would_have_begun() {
    var times = new ChangeTimes(clock("17:00"), Map.of(DayOfWeek.FRIDAY, clock("15:30")));
    var rule = RegularPattern.of(new Cycle(new Nights("AAAABBA"), day("2026-09-07"), times, List.of()));

    var handovers = family().with(rule, HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend()))
        .from("2027-03-24", "2027-03-27")
        .handovers(ADA);

    assertThat(handovers).extracting(Handover::at).containsExactly(moment("2027-03-25T15:30:00Z"));
  }

  @Test
  void bank_holidays_of_christmas_and_new_year_extend_nothing() {
    var family = family().with(
        pattern("AAAABBA", "2026-09-07"), HolidayRule.of(Block.BANK_HOLIDAYS, new Share.Extend()));

    // Friday 25 December 2026, substitute Monday 28 December, Friday 1 January 2027
    assertThat(family.nights("2026-12-21", "2027-01-03")).isEqualTo("AAAABBAAAAABBA");
  }

  // 4

  @ParameterizedTest
  @CsvSource({"2027-01-01, B", "2028-01-01, A", "2026-12-31, B", "2027-12-31, A"})
  void new_years_day_has_the_turn_of_the_day_before(LocalDate date, Home home) {
    var feast = date.getDayOfMonth() == 1 ? Feast.NEW_YEARS_DAY : Feast.NEW_YEARS_EVE;
    var rule = kept(feast, new Wish.AlternateYears(Home.B)).at(clock("10:00"), clock("10:00"), true);

    assertThat(family().with(rule).nights(date.toString(), date.toString())).isEqualTo(home.name());
  }

  @ParameterizedTest
  @CsvSource({"2026, B", "2027, A"})
  void a_block_that_begins_on_1_january_has_its_own_year(int year, String home) {
    var span = new HolidayRule.Span(MonthDay.of(1, 1), MonthDay.of(1, 2));
    var rule = new HolidayRule(
        Children.ALL, 0, Block.CHRISTMAS, span, new Share.AlternateYears(Home.B), HolidayTimes.USUAL);

    assertThat(family().with(rule).nights(year + "-01-01", year + "-01-02")).isEqualTo(home + home);
  }

  @Test
  void christmas_that_ends_in_the_next_year_is_that_of_its_first_day() {
    var span = new HolidayRule.Span(MonthDay.of(12, 23), MonthDay.of(1, 2));
    var rule = new HolidayRule(
        Children.ALL, 0, Block.CHRISTMAS, span, new Share.AlternateYears(Home.B), HolidayTimes.USUAL);

    assertThat(family().with(rule).nights("2026-12-22", "2027-01-03")).isEqualTo("-BBBBBBBBBBB-");
    assertThat(family().with(rule).nights("2027-12-23", "2028-01-02")).isEqualTo("AAAAAAAAAAA");
  }

  // 5

  @Test
  void a_change_on_25_december_waits_until_26_december_at_the_same_time() {
    // the first half is 20 to 24 December
    var halves = christmas("12-20", "12-29", true);

    var timetable = family().with(ALWAYS_A, halves).from("2026-12-19", "2026-12-31");

    assertThat(family().with(ALWAYS_A, halves).nights("2026-12-19", "2026-12-31")).isEqualTo("ABBBBBBAAAAAA");
    assertThat(timetable.handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-12-20T12:00:00Z"), moment("2026-12-26T12:00:00Z"));
  }

  @Test
  void without_that_option_the_change_is_on_25_december() {
    var halves = christmas("12-20", "12-29", false);

    var timetable = family().with(ALWAYS_A, halves).from("2026-12-19", "2026-12-31");

    assertThat(family().with(ALWAYS_A, halves).nights("2026-12-19", "2026-12-31")).isEqualTo("ABBBBBAAAAAAA");
    assertThat(timetable.handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-12-20T12:00:00Z"), moment("2026-12-25T12:00:00Z"));
  }

  @Test
  void a_holiday_that_would_begin_on_25_december_waits_too() {
    assertThat(family().with(ALWAYS_A, christmas("12-25", "12-30", true)).nights("2026-12-24", "2026-12-28"))
        .isEqualTo("AABBA");
  }

  @Test
  void the_time_that_waits_is_the_one_that_it_would_have_been() {
    var halves = christmas("12-25", "12-30", true);
    var times = new HolidayTimes(HolidayTimes.Start.NEXT_MORNING, HolidayTimes.End.SCHOOL_GATE, clock("09:30"),
        clock("17:00"), clock("12:00"), true);
    var morning = new HolidayRule(Children.ALL, 0, Block.CHRISTMAS, halves.own(), halves.share(), times);

    assertThat(family().with(ALWAYS_A, morning).from("2026-12-24", "2026-12-27").handovers(ADA))
        .extracting(Handover::at)
        .containsExactly(moment("2026-12-26T09:30:00Z"));
  }

  @Test
  void a_holiday_that_would_end_on_25_december_waits_as_well() {
    var times = christmas("12-20", "12-24", true);
    var whole = new HolidayRule(
        Children.ALL, 0, Block.CHRISTMAS, times.own(), new Share.AlternateYears(Home.B), times.times());

    assertThat(family().with(ALWAYS_A, whole).nights("2026-12-23", "2026-12-27")).isEqualTo("BBBAA");
    assertThat(family().with(ALWAYS_A, whole).from("2026-12-23", "2026-12-27").handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-12-26T17:00:00Z"));
  }

  @Test
  void a_special_day_that_says_otherwise_keeps_its_night() {
    var special = kept(Feast.CHRISTMAS_DAY, new Wish.With(Home.A)).at(clock("15:00"), clock("15:00"), true);

    assertThat(family().with(pattern("BBBBBBB", "2026-09-07"), christmas("12-20", "12-29", true), special)
        .nights("2026-12-24", "2026-12-26")).isEqualTo("BAA");
  }

  // 6

  @Test
  void decide_each_year_is_not_decided_until_somebody_decides() {
    var undecided = HolidayRule.of(Block.CHRISTMAS, new Share.EachYear(null, new TreeMap<>()));
    var decided = HolidayRule.of(
        Block.CHRISTMAS, new Share.EachYear(null, new TreeMap<>(Map.of(2026, Share.Turn.FIRST_HALF_B))));

    assertThat(family().with(school()).with(ALWAYS_A, undecided).nights("2026-12-17", "2027-01-03"))
        .isEqualTo("A" + "-".repeat(16) + "A");
    assertThat(family().with(school()).with(ALWAYS_A, decided).nights("2026-12-17", "2027-01-03"))
        .isEqualTo("A" + "BBBBBBBB" + "AAAAAAAA" + "A");
    assertThat(family().with(school()).with(ALWAYS_A, undecided).from("2026-12-20", "2026-12-20").night(ADA, day("2026-12-20")))
        .isEqualTo(new Night.NotDecided(undecided));
  }

  @ParameterizedTest
  @CsvSource({"ALL_A, AAAAAAAAAAAAAAAA", "ALL_B, BBBBBBBBBBBBBBBB", "FIRST_HALF_A, AAAAAAAABBBBBBBB",
    "USUAL, AAAAAAAAAAAAAAAA"})
  void what_is_decided_for_a_year_counts_in_that_year(Share.Turn turn, String nights) {
    var rule = HolidayRule.of(Block.CHRISTMAS, new Share.EachYear(null, new TreeMap<>(Map.of(2026, turn))));

    assertThat(family().with(school()).with(ALWAYS_A, rule).nights("2026-12-18", "2027-01-02")).isEqualTo(nights);
  }

  // 7

  @Test
  void equal_rules_that_say_the_same_are_no_tie() {
    var one = pattern("AAAABBA", "2026-09-07");
    var two = pattern("BAAABBA", "2026-09-07");

    assertThat(family().with(one, two).nights("2026-09-07", "2026-09-13")).isEqualTo("?AAABBA");
    assertThat(family().with(one, two).from("2026-09-07", "2026-09-20").ties(ADA))
        .containsExactly(new Tie(ADA, List.of(one, two), List.of(day("2026-09-07"), day("2026-09-14"))));
  }

  // 8

  @Test
  void weekend_nights_are_friday_and_saturday_and_school_nights_come_before_school() {
    var counts = family().with(school()).with(ALWAYS_A)
        .from("2026-10-12", "2026-11-08")
        .counts(ADA)
        .of(Home.A);

    // half-term from Friday 23 October, back on Monday 2 November
    assertThat(counts.weekendNights()).isEqualTo(8);
    assertThat(counts.weekends()).isEqualTo(4);
    // Monday to Thursday, Sunday to Thursday, none in half-term, Sunday to Thursday, Sunday
    assertThat(counts.schoolNights()).isEqualTo(4 + 5 + 0 + 5 + 1);
    // the nights before 24 October to 1 November
    assertThat(counts.holidayNights()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-22, 0", "2026-10-23, 1", "2026-10-31, 1", "2026-11-01, 0"})
  void a_holiday_night_comes_before_a_day_of_a_school_holiday(LocalDate night, int count) {
    var counts = Timetable.of(family().with(school()).with(ALWAYS_A).rules(), List.of(ADA), new Window(night, night))
        .counts(ADA);

    assertThat(counts.of(Home.A).holidayNights()).isEqualTo(count);
  }

  @Test
  void the_night_before_an_inset_day_or_a_bank_holiday_is_no_school_night() {
    var counts = family().with(school()).with(ALWAYS_A).from("2027-05-02", "2027-05-02").counts(ADA);
    var inset = family().with(school()).with(ALWAYS_A).from("2026-08-31", "2026-08-31").counts(ADA);
    var school = family().with(school()).with(ALWAYS_A).from("2026-09-01", "2026-09-01").counts(ADA);

    assertThat(counts.of(Home.A).schoolNights()).isZero();
    assertThat(inset.of(Home.A).schoolNights()).isZero();
    assertThat(school.of(Home.A).schoolNights()).isEqualTo(1);
  }

  // 9

  @Test
  void a_time_that_the_spring_skips_is_an_hour_later_and_one_that_comes_twice_in_autumn_is_the_first() {
    var times = new ChangeTimes(clock("01:30"), Map.of());
    var rule = RegularPattern.of(new Cycle(new Nights("AAAAAAB"), day("2026-09-07"), times, List.of()));

    // clocks change on Sunday 28 March 2027 and Sunday 31 October 2027, at 01:00 UTC
    assertThat(family().with(rule).from("2027-03-28", "2027-03-28").handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2027-03-28T02:30:00+01:00"));
    assertThat(family().with(rule).from("2027-10-31", "2027-10-31").handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2027-10-31T01:30:00+01:00"));
  }

  @Test
  void a_clock_change_moves_no_night() {
    var rule = pattern("AB-AABB", "2026-09-07");

    assertThat(family().with(rule).nights("2027-03-22", "2027-04-04")).isEqualTo("AB-AABBAB-AABB");
    assertThat(family().with(rule).nights("2027-10-25", "2027-11-07")).isEqualTo("AB-AABBAB-AABB");
  }

  // 10

  @ParameterizedTest
  @CsvSource({"weekend, 52, 79, 90", "weekend-to-school-midweek, 130, 140, 147"})
  void halved_holidays_change_the_count_by_their_dates(String id, int termTime, int least, int most) {
    var named = Stream.of(NamedPattern.values()).filter(pattern -> pattern.id().equals(id)).findAny().orElseThrow();
    var rules = family().with(school()).with(RegularPattern.of(named.from(day("2026-09-07"))));
    for (var block : Block.values()) {
      if (block.ofSchool()) {
        rules.with(HolidayRule.of(block, new Share.Halves(Home.B)));
      }
    }
    var year = window("2026-09-01", "2027-08-31");

    var usual = Timetable.of(rules.rules().termTimeOnly(), List.of(ADA), year).counts(ADA).of(Home.B).nights();
    var whole = Timetable.of(rules.rules(), List.of(ADA), year).counts(ADA).of(Home.B).nights();

    assertThat(usual).isEqualTo(termTime);
    assertThat(whole).isBetween(least, most);
  }

  private static HolidayRule christmas(String first, String last, boolean notOn25December) {
    var usual = HolidayTimes.USUAL;
    var times = new HolidayTimes(
        usual.start(), usual.end(), usual.morning(), usual.evening(), usual.change(), notOn25December);
    var span = new HolidayRule.Span(MonthDay.parse("--" + first), MonthDay.parse("--" + last));
    return new HolidayRule(Children.ALL, 0, Block.CHRISTMAS, span, new Share.Halves(Home.B), times);
  }
}
