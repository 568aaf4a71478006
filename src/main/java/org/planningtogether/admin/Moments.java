package org.planningtogether.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as an administrator reads them: to the second, since they are held against the logs of other systems. */
final class Moments {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private Moments() {}

  static String of(Instant at) {
    return FORMAT.format(at);
  }
}
