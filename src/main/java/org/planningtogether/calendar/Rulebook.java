package org.planningtogether.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All rules of a plan, from which its calendar follows. */
public record Rulebook(List<Rule> rules, List<SchoolDates> schools, Feasts feasts, BankHolidays bankHolidays) {

  /** No rules at all. */
  public static final Rulebook EMPTY = new Rulebook(List.of(), List.of(), Feasts.COMPUTED, BankHolidays.COMPUTED);

  public Rulebook {
    rules = List.copyOf(rules);
    schools = List.copyOf(schools);
  }

  /** Puts together what the answers of a plan say, and what was agreed for once. */
  public static Rulebook of(Collection<? extends Sheet> sheets, List<Swap> swaps, BankHolidays bankHolidays) {
    var rules = new ArrayList<Rule>(swaps);
    var schools = new ArrayList<SchoolDates>();
    var dates = new ArrayList<FeastDate>();
    for (var sheet : sheets) {
      switch (sheet) {
        case Sheet.Patterns patterns -> rules.addAll(patterns.rules());
        case Sheet.Stages stages -> rules.addAll(stages.rules());
        case Sheet.HolidayRules holidays -> rules.addAll(holidays.rules());
        case Sheet.SpecialDays days -> {
          rules.addAll(days.rules());
          dates.addAll(days.dates());
        }
        case Sheet.Schools school -> schools.addAll(school.schools());
      }
    }
    return new Rulebook(rules, schools, new Feasts(dates), bankHolidays);
  }

  public static Rulebook of(Rule... rules) {
    return EMPTY.with(rules);
  }

  public Rulebook with(Rule... more) {
    var all = new ArrayList<>(rules);
    all.addAll(List.of(more));
    return new Rulebook(all, schools, feasts, bankHolidays);
  }

  public Rulebook with(SchoolDates... more) {
    var all = new ArrayList<>(schools);
    all.addAll(List.of(more));
    return new Rulebook(rules, all, feasts, bankHolidays);
  }

  /** As if it were term time all year: patterns and build-up plans only. */
  public Rulebook termTimeOnly() {
    var kept = rules.stream().filter(rule -> rule instanceof RegularPattern || rule instanceof BuildUp).toList();
    return new Rulebook(kept, schools, feasts, bankHolidays);
  }
}
