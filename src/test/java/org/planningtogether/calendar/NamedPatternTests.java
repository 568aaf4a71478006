package org.planningtogether.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.planningtogether.calendar.Family.ADA;
import static org.planningtogether.calendar.Family.day;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NamedPatternTests {

  @ParameterizedTest
  @CsvSource({
    "alternating-weeks, AAAAAAABBBBBBB, 7, 50.0, 182.6",
    "2-2-3, AABBAAABBAABBB, 7, 50.0, 182.6",
    "2-2-5-5, AABBAAAAABBBBB, 7, 50.0, 182.6",
    "3-4-4-3, AAABBBBAAAABBB, 7, 50.0, 182.6",
    "4-3, AAAABBBAAAABBB, 6, 42.9, 156.5",
    "weekend-midweek, AABAAAAAABABBA, 4, 28.6, 104.4",
    "weekend-to-school-midweek, AABAAAAAABABBB, 5, 35.7, 130.4",
    "weekend-to-school, AAAAAAAAAAABBB, 3, 21.4, 78.3",
    "weekend, AAAAAAAAAAABBA, 2, 14.3, 52.2",
    "every-weekend, AAAABBAAAAABBA, 4, 28.6, 104.4",
    "weekend-tea, AAAAAAAAAAABBA, 2, 14.3, 52.2"
  })
  void a_pattern_has_its_nights(String id, String nights, int ofFourteen, double percent, double perYear) {
    var named = Stream.of(NamedPattern.values()).filter(pattern -> pattern.id().equals(id)).findAny().orElseThrow();
    var rules = Rulebook.of(RegularPattern.of(named.from(day("2026-09-10"))));

    var fortnight = Timetable.of(rules, List.of(ADA), Family.window("2026-09-07", "2026-09-20")).counts(ADA);
    var fourteenYears = Stream.of(2026, 2036)
        .map(year -> Timetable.of(rules, List.of(ADA), new Window(day(year + "-01-01"), day(year + 9 + "-12-31"))))
        .mapToDouble(timetable -> timetable.counts(ADA).percent(Home.B) * 365.25 / 100)
        .average();

    assertThat(named.nights().letters()).isEqualTo(nights);
    assertThat(fortnight.of(Home.B).nights()).isEqualTo(ofFourteen);
    assertThat(Math.round(fortnight.percent(Home.B) * 10) / 10.0).isEqualTo(percent);
    assertThat(Math.round(ofFourteen / 14.0 * 3652.5) / 10.0).isEqualTo(perYear);
    assertThat(fourteenYears.orElseThrow()).isCloseTo(perYear, offset(0.3));
  }

  @ParameterizedTest
  @EnumSource(NamedPattern.class)
  void it_begins_on_the_monday_of_the_week(NamedPattern named) {
    var cycle = named.from(day("2026-09-13"));

    assertThat(cycle.anchor()).isEqualTo(day("2026-09-07"));
    assertThat(cycle.anchor().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(named.nights().mirrored().mirrored()).isEqualTo(named.nights());
    assertThat(named.nights().mirrored().count(Home.A)).isEqualTo(named.nights().count(Home.B));
  }

  @Test
  void midweek_tea_is_time_without_a_night() {
    var rules = Rulebook.of(RegularPattern.of(NamedPattern.WEEKEND_AND_MIDWEEK_TEA.from(day("2026-09-07"))));

    var timetable = Timetable.of(rules, List.of(ADA), Family.window("2026-09-07", "2026-09-20"));

    assertThat(timetable.visits(ADA)).extracting(Visit::date).containsExactly(day("2026-09-09"), day("2026-09-16"));
    assertThat(timetable.visits(ADA)).extracting(Visit::home).containsOnly(Home.B);
    assertThat(timetable.night(ADA, day("2026-09-09")).home()).isEqualTo(Home.A);
    assertThat(timetable.counts(ADA).of(Home.B).nights()).isEqualTo(2);
  }
}
