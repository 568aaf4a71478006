package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stretches of regular patterns and of the stages of build-up plans. */
final class PatternStretches {

  private PatternStretches() {}

  /** A cycle while it runs. */
  record Running(Stretch stretch, Cycle cycle) {}

  static List<Running> of(List<Rule> rules) {
    return rules.stream()
        .flatMap(rule -> switch (rule) {
          case RegularPattern pattern ->
              Stream.of(running(pattern, pattern.cycle(), pattern.from(), pattern.until()));
          case BuildUp buildUp -> IntStream.range(0, buildUp.stages().size()).mapToObj(i -> stage(buildUp, i));
          case HolidayRule _, SpecialDay _, Swap _ -> Stream.<Running>empty();
        })
        .toList();
  }

  private static Running stage(BuildUp buildUp, int i) {
    var stage = buildUp.stages().get(i);
    return running(buildUp, stage.cycle(), stage.from(), buildUp.lastNight(i));
  }

  private static Running running(Rule rule, Cycle cycle, @Nullable LocalDate from, @Nullable LocalDate until) {
    var a = new Night.With(Home.A, rule);
    var b = new Night.With(Home.B, rule);
    Function<LocalDate, @Nullable Night> says = night -> switch (cycle.at(night)) {
      case A -> a;
      case B -> b;
      case null -> null;
    };
    var first = from == null ? LocalDate.MIN : from;
    var last = until == null ? LocalDate.MAX : until;
    long minutes = from == null || until == null ? Stretch.FOR_EVER : Stretch.minutes(first, last);
    var times = new Stretch.Times(
        cycle.times().on(first.getDayOfWeek()),
        day -> cycle.times().on(day.getDayOfWeek()),
        cycle.times().on(last.getDayOfWeek().plus(1)));
    return new Running(new Stretch(rule, first, last, minutes, says, times, false), cycle);
  }
}
