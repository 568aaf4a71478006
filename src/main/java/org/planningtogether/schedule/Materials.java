package org.planningtogether.schedule;

import java.util.List;
import org.planningtogether.agreement.Agreements;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.calendar.BankHolidays;
import org.springframework.stereotype.Component;

/** Reads what a plan says about its calendar. */
@Component
class Materials {

  private final Agreements agreements;
  private final Swaps swaps;
  private final Topics topics;
  private final BankHolidays bankHolidays;

  Materials(Agreements agreements, Swaps swaps, Topics topics, BankHolidays bankHolidays) {
    this.agreements = agreements;
    this.swaps = swaps;
    this.topics = topics;
    this.bankHolidays = bankHolidays;
  }

  Material of(Desk desk) {
    return of(desk, agreements.all(desk));
  }

  /** Of clauses that were read already. */
  Material of(Desk desk, List<Clause> clauses) {
    return new Material(desk, clauses, swaps.agreed(desk.plan()), topics, bankHolidays);
  }
}
