package org.planningtogether.course;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to call.
 *
 * @param lang the language of name and hours
 * @param number empty when there is only a website
 * @param hours when somebody answers; where to see that when nobody has checked it for 90 days; or null
 */
public record Helpline(
    String id, String lang, String name, String number, @Nullable String hours, @Nullable String website) {

  /** Whether the number is one to call, and not for example one to send a text to. */
  public boolean isDialled() {
    return number.matches("[+0-9][0-9 ]+");
  }

  /** For {@code tel:} links. */
  public String dial() {
    return number.replace(" ", "");
  }
}
