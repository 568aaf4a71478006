package org.planningtogether.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningtogether.agreement.SeatId;
import org.planningtogether.support.TestClock;
import org.planningtogether.vault.Vaults;

class CalendarFileTests {

  private static final SeatId SEAT = new SeatId(UUID.nameUUIDFromBytes("seat".getBytes(StandardCharsets.UTF_8)));
  private static final Map<Stay.With, String> TITLES =
      Map.of(Stay.With.ME, "Children: with me", Stay.With.OTHER, "Children: not with me", Stay.With.SOME, "Some");

  private final TestClock clock = TestClock.at("2026-10-01T08:00:00Z");
  private final CalendarFile file = new CalendarFile(Vaults.random(), clock);

  @Test
  void a_file_reads_like_this() {
    var text = written(
        stay(Stay.With.ME, "2027-03-26", "2027-03-29", "17:30"),
        new Stay(Stay.With.OTHER, LocalDate.parse("2027-03-29"), LocalDate.parse("2027-04-09"), LocalTime.of(17, 30), null));

    assertThat(text.replaceAll("UID:.*", "UID:#")).isEqualToNormalizingNewlines(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Calendar//EN
        X-WR-CALNAME:Children
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        DTSTART:19960331T010000
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:BST
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:GMT
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:#
        DTSTAMP:20261001T080000Z
        SUMMARY:Children: with me
        TRANSP:TRANSPARENT
        CLASS:PRIVATE
        DTSTART;TZID=Europe/London:20270326T173000
        DTEND;TZID=Europe/London:20270329T173000
        END:VEVENT
        BEGIN:VEVENT
        UID:#
        DTSTAMP:20261001T080000Z
        SUMMARY:Children: not with me
        TRANSP:TRANSPARENT
        CLASS:PRIVATE
        DTSTART;VALUE=DATE:20270329
        DTEND;VALUE=DATE:20270409
        END:VEVENT
        END:VCALENDAR
        """);
  }

  @Test
  void handovers_keep_their_time_of_day_across_both_changes_of_the_clocks() {
    var text = written(
        stay(Stay.With.ME, "2026-10-24", "2026-10-26", "09:00"), stay(Stay.With.ME, "2027-03-27", "2027-03-29", "09:00"));

    assertThat(text)
        .contains("DTSTART;TZID=Europe/London:20261024T090000", "DTEND;TZID=Europe/London:20261026T090000")
        .contains("DTSTART;TZID=Europe/London:20270327T090000", "DTEND;TZID=Europe/London:20270329T090000");
  }

  @Test
  void an_entry_keeps_its_id_when_the_file_is_made_again() {
    var before = ids(written(stay(Stay.With.ME, "2027-03-26", "2027-03-29", "17:30")));
    clock.advance(Duration.ofDays(30));

    var after = ids(written(
        stay(Stay.With.OTHER, "2027-03-20", "2027-03-26", "17:30"), stay(Stay.With.ME, "2027-03-26", "2027-03-30", "16:00")));

    assertThat(after).hasSize(2).containsAll(before);
  }

  @Test
  void both_parents_have_entries_of_their_own() {
    var stay = stay(Stay.With.ME, "2027-03-26", "2027-03-29", "17:30");

    var mine = ids(file.of(SEAT, List.of(stay), "Children", TITLES));
    var theirs = ids(file.of(SeatId.random(), List.of(stay), "Children", TITLES));

    assertThat(mine).isNotEqualTo(theirs);
  }

  @Test
  void there_are_no_alarms_and_no_places() {
    assertThat(written(stay(Stay.With.ME, "2027-03-26", "2027-03-29", "17:30")))
        .doesNotContain("VALARM", "LOCATION", "DESCRIPTION", "ATTENDEE", "ORGANIZER");
  }

  private String written(Stay... stays) {
    return file.of(SEAT, List.of(stays), "Children", TITLES);
  }

  private static Stay stay(Stay.With with, String first, String end, String time) {
    return new Stay(with, LocalDate.parse(first), LocalDate.parse(end), LocalTime.parse(time), LocalTime.parse(time));
  }

  private static List<String> ids(String text) {
    return text.lines().filter(line -> line.startsWith("UID:")).toList();
  }
}
