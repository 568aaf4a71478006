package org.planningtogether.calendar;

import java.util.Comparator;
import java.util.List;

/** The rules of one answer of a plan, kept as one text by {@link RuleText}. */
public sealed interface Sheet {

  /** The same for one child only. */
  Sheet only(ChildKey child);

  /** Regular patterns; more than one when they follow each other or differ from child to child. */
  record Patterns(List<RegularPattern> rules) implements Sheet {
    public Patterns {
      rules = Check.rules(rules);
    }

    @Override
    public Patterns only(ChildKey child) {
      return new Patterns(rules.stream().map(rule -> rule.with(Children.only(child))).toList());
    }
  }

  /** Build-up plans. */
  record Stages(List<BuildUp> rules) implements Sheet {
    public Stages {
      rules = Check.rules(rules);
    }

    @Override
    public Stages only(ChildKey child) {
      return new Stages(rules.stream().map(rule -> rule.with(Children.only(child))).toList());
    }
  }

  /** Holidays, one rule for each. */
  record HolidayRules(List<HolidayRule> rules) implements Sheet {
    public HolidayRules {
      rules = Check.rules(rules);
    }

    @Override
    public HolidayRules only(ChildKey child) {
      return new HolidayRules(rules.stream().map(rule -> rule.with(Children.only(child))).toList());
    }
  }

  /** Special days. @param dates days of feasts where the family keeps another day than ours */
  record SpecialDays(List<SpecialDay> rules, List<FeastDate> dates) implements Sheet {
    public SpecialDays {
      rules = dates.isEmpty() ? Check.rules(rules) : List.copyOf(rules);
      Check.atMost(rules, Check.MOST_RULES, "rules");
      Check.atMost(dates, Check.MOST_DATES, "dates");
      Check.distinct(dates, "dates");
      dates = dates.stream()
          .sorted(Comparator.comparing(FeastDate::feast).thenComparing(FeastDate::day))
          .toList();
    }

    @Override
    public SpecialDays only(ChildKey child) {
      return new SpecialDays(rules.stream().map(rule -> rule.with(Children.only(child))).toList(), dates);
    }
  }

  /** The dates of schools. */
  record Schools(List<SchoolDates> schools) implements Sheet {
    public Schools {
      Check.some(schools, "schools");
      Check.atMost(schools, Check.MOST_SCHOOLS, "schools");
      schools = List.copyOf(schools);
    }

    @Override
    public Schools only(ChildKey child) {
      return new Schools(schools.stream().map(school -> school.with(Children.only(child))).toList());
    }
  }
}
