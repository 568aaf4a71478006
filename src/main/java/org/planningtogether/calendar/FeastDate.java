package org.planningtogether.calendar;

import java.time.LocalDate;

/** The day of a feast as the family's community keeps it, instead of ours. All our dates of that year give way. */
public record FeastDate(Feast feast, LocalDate day) {

  public FeastDate {
    Check.day(day, "day");
  }
}
