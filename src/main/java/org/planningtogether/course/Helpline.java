package org.planningtogether.course;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to call.
 *
 * @param lang the language of name and hours
 * @param hours null when nobody has checked them for 90 days: an old time is worse than none
 */
public record Helpline(
    String id, String lang, String name, String number, @Nullable String hours, @Nullable String website) {

  /** For {@code tel:} links. */
  public String dial() {
    return number.replace(" ", "");
  }
}
