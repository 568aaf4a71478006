package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.List;

/** The days of feasts: ours, or the family's own where they say so. */
public record Feasts(List<FeastDate> own) {

  /** Ours alone. */
  public static final Feasts COMPUTED = new Feasts(List.of());

  public Feasts {
    own = List.copyOf(own);
  }

  /**
   * The days in one year on which a feast is kept; where it goes on for longer, the first day.
   *
   * @return usually one; two or none for feasts of the Islamic year now and then; none where nobody knows yet
   */
  public List<LocalDate> on(Feast feast, int year) {
    var ours = own.stream()
        .filter(date -> date.feast() == feast && date.day().getYear() == year)
        .map(FeastDate::day)
        .sorted()
        .toList();
    return ours.isEmpty() ? feast.in(year) : ours;
  }
}
