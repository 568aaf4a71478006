package org.planningtogether.calendar;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gentle checks look for. None of the numbers is a "right" one.
 *
 * @param weekends how many weekends in a row are mentioned
 * @param gapUnder3 more nights than this without a parent are mentioned for a child under 3; null: never
 * @param late handovers after this hour before a school day
 * @param born month of birth, for the children whose gaps are looked at
 * @param mothers whose day Mothering Sunday is
 * @param fathers whose day Father's Day is
 * @param handoversAtHome handovers take place at a home, not at school
 */
public record CheckSettings(
    int weekends,
    @Nullable Integer gapUnder3,
    @Nullable Integer gapUnder5,
    @Nullable Integer gapUnder8,
    LocalTime late,
    Map<ChildKey, YearMonth> born,
    Set<Home> mothers,
    Set<Home> fathers,
    boolean handoversAtHome) {

  /** Three weekends; gaps of more than 4, 7 and 10 nights; after 20:00. */
  public static final CheckSettings USUAL =
      new CheckSettings(3, 4, 7, 10, LocalTime.of(20, 0), Map.of(), Set.of(), Set.of(), false);

  public CheckSettings {
    Check.number(weekends, 2, 60, "weekends");
    born = Map.copyOf(born);
    mothers = Set.copyOf(mothers);
    fathers = Set.copyOf(fathers);
  }
}
