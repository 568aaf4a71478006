package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time that grows step by step, for a baby or after a gap. Each stage ends the day before the next one begins. Where a
 * stage says nothing about a night, the regular pattern counts.
 *
 * @param until the last night of the last stage, or null when it goes on
 */
public record BuildUp(Children children, int priority, List<Stage> stages, @Nullable LocalDate until) implements Rule {

  private static final int MOST_STAGES = 20;

  /** What happens in a stage. */
  public enum Kind {
    /** Visits with somebody else there. */
    SUPERVISED,
    /** Visits by day. */
    DAY,
    /** Nights, too. */
    OVERNIGHT
  }

  /** One stage. @param from its first day */
  public record Stage(LocalDate from, Kind kind, Cycle cycle) {

    public Stage {
      Check.day(from, "from");
      if (kind == Kind.OVERNIGHT ? cycle.nights().none() : cycle.visits().isEmpty()) {
        throw new FlawedRule(Flaw.NOTHING_IN_IT, "nights");
      }
    }
  }

  public BuildUp {
    Check.priority(priority);
    Check.some(stages, "stages");
    Check.atMost(stages, MOST_STAGES, "stages");
    Check.distinct(stages.stream().map(Stage::from).toList(), "stages");
    stages = stages.stream().sorted(Comparator.comparing(Stage::from)).toList();
    Check.dayOrNone(until, "until");
    Check.order(stages.getLast().from(), until, "until");
  }

  @Override
  public Layer layer() {
    return Layer.BUILD_UP;
  }

  @Override
  public BuildUp with(Children others) {
    return new BuildUp(others, priority, stages, until);
  }

  /** The last night of a stage, or null when it goes on. */
  @Nullable LocalDate lastNight(int stage) {
    return stage + 1 < stages.size() ? stages.get(stage + 1).from().minusDays(1) : until;
  }
}
