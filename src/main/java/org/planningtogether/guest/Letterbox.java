package org.planningtogether.guest;

import java.util.Locale;

/**
 * Where a guest can be written to.
 *
 * @param language in which the guest read when the address was given
 */
public record Letterbox(String address, Locale language) {

  @Override
  public String toString() {
    return "Letterbox"; // never in a log
  }
}
