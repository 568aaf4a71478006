package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that parents may want to look at. Information only: nothing here is wrong. */
public sealed interface Finding {

  /** The day to show it at. */
  LocalDate date();

  /** So many weekends in a row, both nights, with one parent. @param date Friday of the first, {@code last} of the last */
  record WeekendsRunning(ChildKey child, Home home, LocalDate date, LocalDate last, int weekends) implements Finding {}

  /** So many nights without seeing one parent. @param home whom the child does not see; from {@code date} to {@code last} */
  record LongGap(ChildKey child, Home home, LocalDate date, LocalDate last, int nights) implements Finding {}

  /** More than one going from home to home on a day: a handover and a visit, or two visits. */
  record BusyDay(ChildKey child, LocalDate date) implements Finding {}

  /** A handover after the hour, on an evening before school. */
  record LateHandover(ChildKey child, ZonedDateTime at) implements Finding {
    @Override
    public LocalDate date() {
      return at.toLocalDate();
    }
  }

  /** Mothering Sunday without the mother, or Father's Day without the father. @param parent whose day it is */
  record ParentsDay(ChildKey child, Feast feast, Home parent, LocalDate date) implements Finding {}

  /** The birthday has no rule, or its night is not decided. @param date the birthday, or the window's first day if unknown */
  record BirthdayUndecided(ChildKey child, LocalDate date, @Nullable LocalDate birthday) implements Finding {}

  /** A school holiday that no rule speaks of. */
  record HolidayWithoutRule(ChildKey child, Block block, LocalDate date, LocalDate last) implements Finding {}

  /** Two children who never have a whole weekend in one home. */
  record NeverTogether(List<ChildKey> children, LocalDate date) implements Finding {}

  /** A handover at home while the child's school is open. */
  record InSchoolHours(ChildKey child, ZonedDateTime at) implements Finding {
    @Override
    public LocalDate date() {
      return at.toLocalDate();
    }
  }

  /** A handover in the middle of a feast that the family keeps. @param rule the rule of the feast */
  record FeastAcrossHandover(ChildKey child, SpecialDay rule, LocalDate date, ZonedDateTime at) implements Finding {}
}
