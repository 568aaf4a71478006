package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** What a special day is about. 29 February is 1 March in other years. */
public sealed interface Occasion {

  /** A feast that many people know. */
  record Known(Feast feast) implements Occasion {}

  /** A child's birthday; day and month only. */
  record ChildsBirthday(ChildKey child, MonthDay day) implements Occasion {}

  /** A parent's birthday. */
  record ParentsBirthday(Home parent, MonthDay day) implements Occasion {}

  /** Something of the family's own, each year. */
  record Yearly(String name, MonthDay day) implements Occasion {
    public Yearly {
      name = Check.name(name, LONGEST, "name");
    }
  }

  /** Something on one day only, for example a school play. */
  record Once(String name, LocalDate day) implements Occasion {
    public Once {
      name = Check.name(name, LONGEST, "name");
      Check.day(day, "day");
    }
  }

  /** The longest name. */
  int LONGEST = 60;
}
