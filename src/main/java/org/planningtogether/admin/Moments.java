package org.planningtogether.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;

/** Points in time as an administrator reads them: to the second, since they are held against the logs of other systems. */
final class Moments {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss").withZone(ZoneId.of("Europe/London"));

  private Moments() {}

  static String of(Instant at) {
    return FORMAT.withLocale(LocaleContextHolder.getLocale()).format(at);
  }
}
