package org.planningtogether.schedule;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Classification;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.planningtogether.agreement.SeatId;
import org.planningtogether.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Writes a parent's stays as a calendar file (RFC 5545) for programs of their own. No names unless the parent wants them,
 * no addresses, no alarms. An event keeps its id for as long as a stay of that kind begins on that day, so that programs
 * change their entries and do not double them.
 */
@Component
class CalendarFile {

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Vault vault;
  private final Clock clock;

  CalendarFile(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param name of the whole calendar
   * @param titles of the entries
   */
  String of(SeatId seat, List<Stay> stays, String name, Map<Stay.With, String> titles) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Calendar//EN");
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    calendar.getTimezoneInfo().setDefaultTimezone(
        new TimezoneAssignment(TimeZone.getTimeZone(HERE), londonTime()));
    stays.forEach(stay -> calendar.addEvent(event(seat, stay, titles.get(stay.with()))));
    return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
  }

  private VEvent event(SeatId seat, Stay stay, String title) {
    var event = new VEvent();
    event.setUid(vault.mark("calendar file " + seat, stay.with() + " " + stay.first()));
    event.setDateTimeStamp(Date.from(clock.instant()));
    event.setSummary(title);
    event.setTransparency(true);
    event.setClassification(Classification.PRIVATE);
    if (stay.isTimed()) {
      event.setDateStart(Date.from(stay.begin().atZone(HERE).toInstant()), true);
      event.setDateEnd(Date.from(stay.finish().atZone(HERE).toInstant()), true);
    } else {
      event.setDateStart(new DateStart(day(stay.first())));
      event.setDateEnd(new DateEnd(day(stay.end())));
    }
    return event;
  }

  private static ICalDate day(LocalDate day) {
    var parts = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return new ICalDate(parts, false);
  }

  /** The clocks of the United Kingdom since 1996: forward on the last Sunday of March, back on that of October. */
  private static VTimezone londonTime() {
    var zone = new VTimezone(HERE.getId());
    var summer = new DaylightSavingsTime();
    summer.setDateStart(new DateTimeComponents(1996, 3, 31, 1, 0, 0, false));
    summer.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
    summer.setTimezoneOffsetTo(new UtcOffset(true, 1, 0));
    summer.addTimezoneName("BST");
    summer.setRecurrenceRule(lastSundayOf(3));
    var winter = new StandardTime();
    winter.setDateStart(new DateTimeComponents(1996, 10, 27, 2, 0, 0, false));
    winter.setTimezoneOffsetFrom(new UtcOffset(true, 1, 0));
    winter.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
    winter.addTimezoneName("GMT");
    winter.setRecurrenceRule(lastSundayOf(10));
    zone.addDaylightSavingsTime(summer);
    zone.addStandardTime(winter);
    return zone;
  }

  private static Recurrence lastSundayOf(int month) {
    return new Recurrence.Builder(Frequency.YEARLY).byMonth(month).byDay(-1, DayOfWeek.SUNDAY).build();
  }
}
