package org.planningtogether.documents;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.planningtogether.outline.Band;

/** How a child reads. */
final class Bands {

  private Bands() {}

  /** What a child of that age usually reads. Parents choose. */
  static Band usual(YearMonth born, YearMonth now) {
    var years = ChronoUnit.YEARS.between(born, now);
    if (years < 8) {
      return Band.YOUNG;
    }
    return years < 12 ? Band.MIDDLE : Band.OLDER;
  }

  /** In forms, message keys and class names. */
  static String key(Band band) {
    return band.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Band> of(String key) {
    return Arrays.stream(Band.values()).filter(band -> key(band).equals(key)).findFirst();
  }
}
