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

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a child goes from one home to the other, and what it does by day. */
class HandoverTests {
  private static final RegularPattern ALWAYS_A = pattern("AAAAAAA", "2026-09-07");
  private static final RegularPattern WEEKENDS = pattern("AAAABBA", "2026-09-07");

  @Test
  void a_pattern_has_a_time_for_each_day_of_the_week() {
    var times = new ChangeTimes(clock("17:00"), Map.of(DayOfWeek.FRIDAY, clock("15:30"), DayOfWeek.MONDAY, clock("08:45")));
    var rule = RegularPattern.of(new Cycle(new Nights("AAAABBB"), day("2026-09-07"), times, List.of()));

    assertThat(family().with(rule).from("2026-09-07", "2026-09-14").handovers(ADA)).containsExactly(
        new Handover(ADA, moment("2026-09-07T08:45:00+01:00"), Home.B, Home.A, rule),
        new Handover(ADA, moment("2026-09-11T15:30:00+01:00"), Home.A, Home.B, rule),
        new Handover(ADA, moment("2026-09-14T08:45:00+01:00"), Home.B, Home.A, rule));
  }

  @Test
  void a_holiday_begins_after_school_changes_at_noon_and_ends_on_the_evening_before_school() {
    var rule = HolidayRule.of(Block.CHRISTMAS, new Share.Halves(Home.B));
    var later = HolidayRule.of(Block.EASTER, new Share.Halves(Home.A));

    assertThat(family().with(school()).with(ALWAYS_A, rule).from("2026-12-01", "2027-01-31").handovers(ADA))
        .extracting(Handover::at)
        .containsExactly(moment("2026-12-18T15:30:00Z"), moment("2026-12-26T12:00:00Z"));
    assertThat(family().with(school()).with(ALWAYS_A, later).from("2027-03-01", "2027-04-30").handovers(ADA))
        .extracting(Handover::at)
        .containsExactly(moment("2027-03-24T15:30:00Z"), moment("2027-04-02T12:00:00+01:00"));
  }

  @Test
  void a_holiday_may_begin_in_the_morning_and_end_at_the_school_gate() {
    var times = new HolidayTimes(
        HolidayTimes.Start.NEXT_MORNING, HolidayTimes.End.SCHOOL_GATE, clock("10:00"), clock("17:00"), clock("12:00"), true);
    var rule = new HolidayRule(Children.ALL, 0, Block.CHRISTMAS, null, new Share.AlternateYears(Home.B), times);

    assertThat(family().with(school()).with(ALWAYS_A, rule).from("2026-12-01", "2027-01-31").handovers(ADA))
        .extracting(Handover::at)
        .containsExactly(moment("2026-12-19T10:00:00Z"), moment("2027-01-04T08:45:00Z"));
  }

  @Test
  void a_holiday_that_is_as_usual_has_the_usual_times_and_visits() {
    var tea = RegularPattern.of(NamedPattern.WEEKEND_AND_MIDWEEK_TEA.from(day("2026-10-19")));
    var timetable = family().with(school())
        .with(tea, HolidayRule.of(Block.AUTUMN_HALF_TERM, new Share.Usual()))
        .from("2026-10-24", "2026-11-01");

    assertThat(timetable.handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-10-30T17:00:00Z"), moment("2026-11-01T17:00:00Z"));
    assertThat(timetable.visits(ADA)).extracting(Visit::date).containsExactly(day("2026-10-28"));
  }

  @Test
  void a_special_day_moves_the_night_only_when_it_ends_after_midnight() {
    var byDay = kept(Feast.FATHERS_DAY, new Wish.With(Home.B)).at(clock("10:00"), clock("18:00"), false);
    var withNight = byDay.at(clock("10:00"), clock("18:00"), true);
    var late = byDay.at(clock("18:00"), clock("00:30"), false);
    var untilMidnight = byDay.at(clock("18:00"), clock("00:00"), false);

    assertThat(family().with(ALWAYS_A, byDay).nights("2027-06-19", "2027-06-21")).isEqualTo("AAA");
    assertThat(family().with(ALWAYS_A, untilMidnight).nights("2027-06-19", "2027-06-21")).isEqualTo("AAA");
    assertThat(family().with(ALWAYS_A, withNight).nights("2027-06-19", "2027-06-21")).isEqualTo("ABA");
    assertThat(family().with(ALWAYS_A, late).nights("2027-06-19", "2027-06-21")).isEqualTo("ABA");
    assertThat(late.overnight()).isTrue();
    assertThat(family().with(ALWAYS_A, withNight).from("2027-06-19", "2027-06-22").handovers(ADA))
        .extracting(Handover::at)
        .containsExactly(moment("2027-06-20T10:00:00+01:00"), moment("2027-06-21T18:00:00+01:00"));
  }

  @Test
  void a_special_day_without_a_night_is_a_visit() {
    var rule = kept(Feast.FATHERS_DAY, new Wish.With(Home.B));

    assertThat(family().with(ALWAYS_A, rule).from("2027-06-19", "2027-06-21").visits(ADA)).containsExactly(new Visit(
        ADA, Home.B, moment("2027-06-20T10:00:00+01:00"), moment("2027-06-20T18:00:00+01:00"), List.of(rule)));
    assertThat(family().with(pattern("BBBBBBB", "2026-09-07"), rule).from("2027-06-19", "2027-06-21").visits(ADA))
        .isEmpty();
  }

  @Test
  void a_feast_that_begins_on_the_eve_has_that_night() {
    var rule = new SpecialDay(Children.ALL, 0, new Occasion.Known(Feast.ROSH_HASHANAH), new Wish.With(Home.B),
        clock("17:00"), clock("19:00"), true, false);

    // Saturday 12 September 2026
    assertThat(family().with(ALWAYS_A, rule).nights("2026-09-10", "2026-09-12")).isEqualTo("ABA");
    assertThat(family().with(ALWAYS_A, rule).from("2026-09-10", "2026-09-13").handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-09-11T17:00:00+01:00"), moment("2026-09-12T19:00:00+01:00"));
  }

  @Test
  void a_feast_that_begins_on_the_eve_may_end_earlier_in_the_day_than_it_began() {
    var rule = new SpecialDay(Children.ALL, 0, new Occasion.Known(Feast.ROSH_HASHANAH), new Wish.With(Home.B),
        clock("17:00"), clock("12:00"), true, false);

    assertThat(rule.overnight()).isFalse();
    assertThat(family().with(ALWAYS_A, rule).nights("2026-09-10", "2026-09-12")).isEqualTo("ABA");
  }

  @ParameterizedTest
  @CsvSource({"2026, B", "2027, A"})
  void a_day_that_is_split_has_two_parts(int year, Home first) {
    var rule = kept(Feast.CHRISTMAS_DAY, new Wish.Split(Home.B, clock("14:00")));
    var timetable = family().with(ALWAYS_A, rule).from(year + "-12-24", year + "-12-26");

    assertThat(timetable.visits(ADA)).singleElement().satisfies(visit -> {
      assertThat(visit.home()).isEqualTo(Home.B);
      assertThat(visit.start().toLocalTime()).isEqualTo(first == Home.B ? clock("10:00") : clock("14:00"));
      assertThat(visit.end().toLocalTime()).isEqualTo(first == Home.B ? clock("14:00") : clock("18:00"));
    });
  }

  @Test
  void the_second_part_of_a_split_day_has_its_night() {
    var rule = kept(Feast.CHRISTMAS_DAY, new Wish.Split(Home.A, clock("14:00"))).at(clock("10:00"), clock("17:00"), true);
    var timetable = family().with(ALWAYS_A, rule).from("2026-12-24", "2026-12-27");

    assertThat(family().with(ALWAYS_A, rule).nights("2026-12-24", "2026-12-26")).isEqualTo("ABA");
    assertThat(timetable.handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-12-25T14:00:00Z"), moment("2026-12-26T17:00:00Z"));
    assertThat(timetable.visits(ADA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Usual", "Both", "Call", "Twice", "None"})
  void other_wishes_move_nothing_but_are_told(String kind) {
    var wish = switch (kind) {
      case "Usual" -> new Wish.Usual();
      case "Both" -> new Wish.Both();
      case "Call" -> new Wish.Call();
      case "Twice" -> new Wish.Twice();
      default -> new Wish.None();
    };
    var rule = kept(Feast.CHRISTMAS_DAY, wish).at(clock("10:00"), clock("10:00"), true);
    var timetable = family().with(WEEKENDS, rule).from("2026-12-21", "2026-12-27");

    assertThat(family().with(WEEKENDS, rule).nights("2026-12-21", "2026-12-27")).isEqualTo("AAAABBA");
    assertThat(timetable.visits(ADA)).isEmpty();
    assertThat(timetable.celebrations(ADA)).containsExactly(new Celebration(ADA, day("2026-12-25"), rule));
  }

  @Test
  void a_visit_beside_a_change_of_home_moves_the_change() {
    // Friday 11 September: change to B at 17:00; Sunday 13 September: change to A at 17:00
    var before = once("2026-09-11", Home.B, "12:00", "17:30");
    var after = once("2026-09-13", Home.B, "10:00", "19:00");
    var timetable = family().with(WEEKENDS, before, after).from("2026-09-07", "2026-09-14");

    assertThat(timetable.handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-09-11T12:00:00+01:00"), moment("2026-09-13T19:00:00+01:00"));
    assertThat(timetable.visits(ADA)).isEmpty();
  }

  @Test
  void a_visit_that_ends_or_begins_with_the_change_of_home_moves_it_too() {
    var before = once("2026-09-11", Home.B, "12:00", "17:00");
    var after = once("2026-09-13", Home.B, "17:00", "19:00");
    var timetable = family().with(WEEKENDS, before, after).from("2026-09-07", "2026-09-14");

    assertThat(timetable.handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-09-11T12:00:00+01:00"), moment("2026-09-13T19:00:00+01:00"));
    assertThat(timetable.visits(ADA)).isEmpty();
  }

  @Test
  void a_visit_away_from_the_change_of_home_stays_a_visit_where_the_child_is_elsewhere() {
    var early = once("2026-09-11", Home.B, "09:00", "12:00");
    var lateWithA = once("2026-09-11", Home.A, "19:00", "20:00");
    var earlyWithA = once("2026-09-11", Home.A, "13:00", "14:00");
    var timetable = family().with(WEEKENDS, early, lateWithA, earlyWithA).from("2026-09-07", "2026-09-12");

    assertThat(timetable.visits(ADA)).extracting(Visit::because).containsExactly(List.of(early), List.of(lateWithA));
    assertThat(timetable.handovers(ADA)).extracting(Handover::at).containsExactly(moment("2026-09-11T17:00:00+01:00"));
  }

  @Test
  void visits_of_a_pattern_rest_in_holidays_and_give_way_to_special_days() {
    var tea = RegularPattern.of(NamedPattern.WEEKEND_AND_MIDWEEK_TEA.from(day("2026-09-07")));
    var holiday = HolidayRule.of(Block.AUTUMN_HALF_TERM, new Share.AlternateYears(Home.A));
    var play = once("2026-11-04", Home.A, "16:00", "17:00");

    var visits = family().with(school()).with(tea, holiday, play).from("2026-10-19", "2026-11-08").visits(ADA);

    assertThat(visits).extracting(Visit::start).containsExactly(
        moment("2026-10-21T15:30:00+01:00"), moment("2026-11-04T15:30:00Z"), moment("2026-11-04T17:00:00Z"));
  }

  @Test
  void visits_that_contradict_each_other_need_deciding() {
    var one = once("2026-09-09", Home.B, "10:00", "12:00");
    var two = once("2026-09-09", Home.A, "11:00", "13:00");
    var timetable = family().with(ALWAYS_A, one, two).from("2026-09-07", "2026-09-13");

    assertThat(timetable.visits(ADA)).singleElement().satisfies(visit -> {
      assertThat(visit.needsDeciding()).isTrue();
      assertThat(visit.because()).containsExactly(one, two);
      assertThat(visit.end()).isEqualTo(moment("2026-09-09T13:00:00+01:00"));
    });
    assertThat(timetable.ties(ADA)).containsExactly(new Tie(ADA, List.of(one, two), List.of(day("2026-09-09"))));
  }

  @Test
  void the_shorter_visit_goes_before_the_longer_one_around_it() {
    var whole = once("2026-09-09", Home.B, "09:00", "18:00");
    var lunch = once("2026-09-09", Home.A, "12:00", "13:00");

    assertThat(family().with(ALWAYS_A, whole, lunch).from("2026-09-07", "2026-09-13").visits(ADA))
        .extracting(visit -> visit.home() + " " + visit.start().toLocalTime() + " " + visit.end().toLocalTime())
        .containsExactly("B 09:00 12:00", "B 13:00 18:00");
  }

  @Test
  void a_swap_has_the_usual_time_or_its_own() {
    var nights = new TreeMap<>(Map.of(day("2026-09-09"), Home.B));
    var usual = new Swap(Children.ALL, 0, nights, null);
    var own = new Swap(Children.ALL, 0, nights, clock("16:00"));

    assertThat(family().with(ALWAYS_A, usual).from("2026-09-07", "2026-09-13").handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-09-09T17:00:00+01:00"), moment("2026-09-10T17:00:00+01:00"));
    assertThat(family().with(ALWAYS_A, own).from("2026-09-07", "2026-09-13").handovers(ADA)).extracting(Handover::at)
        .containsExactly(moment("2026-09-09T16:00:00+01:00"), moment("2026-09-10T16:00:00+01:00"));
  }

  @Test
  void stays_follow_each_other_without_a_gap() {
    var stays = family().with(WEEKENDS).from("2026-09-07", "2026-09-20").stays(ADA);

    assertThat(stays).extracting(Stay::home).containsExactly(Home.A, Home.B, Home.A, Home.B, Home.A);
    assertThat(stays.get(1)).isEqualTo(new Stay(ADA, Home.B, day("2026-09-11"), day("2026-09-12"),
        moment("2026-09-11T17:00:00+01:00"), moment("2026-09-13T17:00:00+01:00")));
    for (int i = 1; i < stays.size(); i++) {
      assertThat(stays.get(i).start()).isEqualTo(stays.get(i - 1).end());
    }
    assertThat(stays.getFirst().start()).isEqualTo(moment("2026-09-07T00:00:00+01:00"));
    assertThat(stays.getLast().end()).isEqualTo(moment("2026-09-21T00:00:00+01:00"));
  }

  @Test
  void a_stay_beside_nights_that_are_not_decided_ends_at_its_usual_time() {
    var stays = family().with(pattern("AA--BBB", "2026-09-07")).from("2026-09-07", "2026-09-13").stays(ADA);

    assertThat(stays).extracting(Stay::end)
        .containsExactly(moment("2026-09-09T17:00:00+01:00"), moment("2026-09-14T17:00:00+01:00"));
    assertThat(stays.get(1).start()).isEqualTo(moment("2026-09-11T17:00:00+01:00"));
  }

  private static SpecialDay once(String date, Home home, String start, String end) {
    return SpecialDay.of(new Occasion.Once("Play", day(date)), new Wish.With(home)).at(clock(start), clock(end), false);
  }
}
