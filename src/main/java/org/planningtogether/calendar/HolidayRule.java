package org.planningtogether.calendar;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * How one holiday is shared.
 *
 * @param own days of its own, the same each year, where the dates of the school do not count; or null
 */
public record HolidayRule(
    Children children, int priority, Block block, @Nullable Span own, Share share, HolidayTimes times)
    implements Rule {

  /**
   * Nights of each year, for example from 23 December to 1 January. 29 February is 1 March in other years.
   *
   * @param last may lie in the next year, when it comes before {@code first}
   */
  public record Span(MonthDay first, MonthDay last) {}

  public HolidayRule {
    Check.priority(priority);
    var single = block == Block.INSET || block == Block.BANK_HOLIDAYS;
    if (own != null && !block.ofSchool()) {
      throw new FlawedRule(Flaw.NOT_FOR_THIS, "own");
    }
    var fits = switch (share) {
      case Share.Extend() -> single;
      case Share.Usual() -> true;
      case Share.Halves(_), Share.AlternateYears(_), Share.ByWeeks(_, _), Share.EachYear(_, _) ->
          block != Block.BANK_HOLIDAYS;
    };
    if (!fits) {
      throw new FlawedRule(Flaw.NOT_FOR_THIS, "share");
    }
  }

  /** For all children, by the dates of their schools, at the usual times. */
  public static HolidayRule of(Block block, Share share) {
    return new HolidayRule(Children.ALL, 0, block, null, share, HolidayTimes.USUAL);
  }

  @Override
  public Layer layer() {
    return block.layer();
  }

  @Override
  public HolidayRule with(Children others) {
    return new HolidayRule(others, priority, block, own, share, times);
  }
}
