package org.planningtogether.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planningtogether.agreement.Clause;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Scope;
import org.planningtogether.agreement.Topic;
import org.planningtogether.calendar.BankHolidays;
import org.planningtogether.calendar.ChildKey;
import org.planningtogether.calendar.Children;
import org.planningtogether.calendar.Home;
import org.planningtogether.calendar.Rule;
import org.planningtogether.calendar.Rulebook;
import org.planningtogether.calendar.Sheet;
import org.planningtogether.calendar.Timetable;
import org.planningtogether.calendar.Window;

/** All that a plan says about its calendar, read once, from which the calendars of each basis are made. */
record Material(Desk desk, List<Clause> clauses, List<Swap> swaps, Topics topics, BankHolidays bankHolidays) {

  /** Rules, and the clauses from which they come. */
  record Made(Rulebook rules, Map<Rule, Topic> origins) {

    Timetable timetable(List<ChildKey> children, Window window) {
      return Timetable.of(rules, children, window);
    }
  }

  Made made(Basis basis) {
    var sheets = new ArrayList<Sheet>();
    var origins = new HashMap<Rule, Topic>();
    for (var clause : clauses) {
      var topic = clause.topic();
      topics.sheet(topic.section(), topic.question(), basis.answer(clause)).ifPresent(sheet -> {
        switch (topic.scope()) {
          case Scope.All _ -> add(sheet, topic, sheets, origins);
          case Scope.One one when desk.child(one.child()).isPresent() ->
              add(sheet.only(new ChildKey(one.child().toString())), topic, sheets, origins);
          case Scope.One _ -> { }
        }
      });
    }
    return new Made(Rulebook.of(sheets, agreedSwaps(), bankHolidays), origins);
  }

  List<ChildKey> children() {
    return desk.children().stream().map(child -> new ChildKey(child.id().toString())).toList();
  }

  private static void add(Sheet sheet, Topic topic, List<Sheet> sheets, Map<Rule, Topic> origins) {
    sheets.add(sheet);
    rules(sheet).forEach(rule -> origins.put(rule, topic));
  }

  private static List<? extends Rule> rules(Sheet sheet) {
    return switch (sheet) {
      case Sheet.Patterns(var rules) -> rules;
      case Sheet.Stages(var rules) -> rules;
      case Sheet.HolidayRules(var rules) -> rules;
      case Sheet.SpecialDays(var rules, _) -> rules;
      case Sheet.Schools _ -> List.of();
    };
  }

  /** A swap that was agreed later goes before one that was agreed earlier. */
  private List<org.planningtogether.calendar.Swap> agreedSwaps() {
    var agreed = new ArrayList<org.planningtogether.calendar.Swap>();
    for (var swap : swaps) {
      var home = Said.home(swap.author());
      var nights = new TreeMap<java.time.LocalDate, Home>();
      swap.terms().asked().forEach(night -> nights.put(night, home));
      swap.terms().offered().forEach(night -> nights.put(night, home.other()));
      var children = swap.terms().children().stream().map(child -> new ChildKey(child.toString())).toList();
      agreed.add(new org.planningtogether.calendar.Swap(Children.of(children), agreed.size(), nights, null));
    }
    return agreed;
  }
}
