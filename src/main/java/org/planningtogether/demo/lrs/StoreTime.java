package org.planningtogether.demo.lrs;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** How the store writes its own times: UTC with milliseconds. */
final class StoreTime {

  private static final DateTimeFormatter MILLISECONDS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private StoreTime() {}

  static String text(Instant time) {
    return MILLISECONDS.format(time);
  }
}
