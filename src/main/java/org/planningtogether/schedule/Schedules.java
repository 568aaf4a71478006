package org.planningtogether.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.planningtogether.agreement.ChildId;
import org.planningtogether.agreement.Desk;
import org.springframework.stereotype.Component;

/** The calendar of a plan, for whoever puts it on paper: tables of nights with words, in the reader's language. */
@Component
public class Schedules {

  /** Months of one child. At most 120 of them. */
  public List<MonthTable> months(Desk desk, ChildId child, Basis basis, YearMonth first, int count) {
    throw new UnsupportedOperationException();
  }

  /** The two weeks that begin on the Monday of a day's week. */
  public MonthTable fortnight(Desk desk, ChildId child, Basis basis, LocalDate day) {
    throw new UnsupportedOperationException();
  }
}
