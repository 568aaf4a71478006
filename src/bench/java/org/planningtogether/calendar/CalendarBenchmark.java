package org.planningtogether.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a calendar costs, from the rules: a pattern with tea for each of the children, every school holiday halved, all
 * feasts and birthdays, bank holidays, a swap a month.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CalendarBenchmark {

  /** A plan in which nearly everything is said. */
  @State(Scope.Benchmark)
  public static class Plan {
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private final List<ChildKey> four = children(4);
    private final List<ChildKey> ten = children(10);
    private final Window year = Window.yearFrom(START);
    private final Window decade = new Window(START, START.plusYears(10).minusDays(1));
    private Rulebook rules = Rulebook.EMPTY;
    private CheckSettings settings = CheckSettings.USUAL;
    private String text = "";

    @Setup(Level.Trial)
    public void write() {
      var all = new ArrayList<Rule>();
      ten.forEach(child -> all.add(RegularPattern.of(NamedPattern.WEEKEND_AND_MIDWEEK_TEA.from(START))
          .with(Children.only(child))));
      for (var block : Block.values()) {
        all.add(HolidayRule.of(block, block == Block.BANK_HOLIDAYS ? new Share.Extend() : new Share.Halves(Home.A)));
      }
      var days = new ArrayList<SpecialDay>();
      for (var feast : Feast.values()) {
        days.add(SpecialDay.of(new Occasion.Known(feast), new Wish.AlternateYears(Home.B)));
      }
      ten.forEach(child -> days.add(SpecialDay.of(
          new Occasion.ChildsBirthday(child, MonthDay.of(3, 14)), new Wish.Split(Home.A, LocalTime.of(14, 0)))));
      all.addAll(days);
      IntStream.range(0, 12).forEach(month -> all.add(new Swap(
          Children.ALL, month, new TreeMap<>(Map.of(START.plusMonths(month), Home.B)), null)));
      var schools = IntStream.range(0, 10).mapToObj(Plan::school).toList();
      rules = new Rulebook(all, schools, Feasts.COMPUTED, BankHolidays.COMPUTED);
      var born = new HashMap<ChildKey, YearMonth>();
      ten.forEach(child -> born.put(child, YearMonth.of(2023, 3)));
      settings = new CheckSettings(3, 4, 7, 10, LocalTime.of(20, 0), born, Set.of(Home.A), Set.of(Home.B), true);
      text = RuleText.write(new Sheet.SpecialDays(days, List.of()));
    }

    private static List<ChildKey> children(int count) {
      return IntStream.range(0, count).mapToObj(i -> new ChildKey("child-" + i)).toList();
    }

    private static SchoolDates school(int i) {
      var first = START.plusYears(i);
      int year = first.getYear();
      return new SchoolDates("", Children.ALL, first, first.plusYears(1).minusDays(1), List.of(
          new SchoolDates.Holiday(Block.AUTUMN_HALF_TERM, LocalDate.of(year, 10, 23), LocalDate.of(year, 11, 2)),
          new SchoolDates.Holiday(Block.CHRISTMAS, LocalDate.of(year, 12, 18), LocalDate.of(year + 1, 1, 4)),
          new SchoolDates.Holiday(Block.SPRING_HALF_TERM, LocalDate.of(year + 1, 2, 12), LocalDate.of(year + 1, 2, 22)),
          new SchoolDates.Holiday(Block.EASTER, LocalDate.of(year + 1, 3, 24), LocalDate.of(year + 1, 4, 12)),
          new SchoolDates.Holiday(Block.SUMMER_HALF_TERM, LocalDate.of(year + 1, 5, 28), LocalDate.of(year + 1, 6, 7)),
          new SchoolDates.Holiday(Block.SUMMER, LocalDate.of(year + 1, 7, 21), LocalDate.of(year + 1, 9, 2))),
          List.of(first), LocalTime.of(8, 45), LocalTime.of(15, 30), false);
    }
  }

  @Benchmark
  public Object a_year_of_four_children(Plan plan) {
    var timetable = Timetable.of(plan.rules, plan.four, plan.year);
    return plan.four.stream().map(timetable::counts).toList();
  }

  @Benchmark
  public Object a_year_of_four_children_with_stays_and_checks(Plan plan) {
    var timetable = Timetable.of(plan.rules, plan.four, plan.year);
    return List.of(
        plan.four.stream().map(timetable::counts).toList(),
        plan.four.stream().map(timetable::stays).toList(),
        timetable.findings(plan.settings));
  }

  @Benchmark
  public Object ten_years_of_ten_children(Plan plan) {
    var timetable = Timetable.of(plan.rules, plan.ten, plan.decade);
    return plan.ten.stream().map(timetable::counts).toList();
  }

  @Benchmark
  public Object reading_all_special_days(Plan plan) {
    return RuleText.specialDays(plan.text);
  }
}
