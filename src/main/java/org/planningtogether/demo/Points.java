package org.planningtogether.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic of grades, with five digits behind the point as in Moodle. */
final class Points {

  static final int SCALE = 5;

  private Points() {}

  /** 8 of 10 on a column of 100 is 80; never below nothing, never above the column's maximum. */
  static BigDecimal scaled(BigDecimal given, BigDecimal outOf, BigDecimal maximum) {
    var scaled = outOf.signum() == 0 ? given : given.multiply(maximum).divide(outOf, SCALE, RoundingMode.HALF_UP);
    return scaled.max(BigDecimal.ZERO).min(maximum);
  }

  /** 100 and 33.33333, not 100.00000. */
  static BigDecimal wire(BigDecimal points) {
    var shortest = points.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
