package org.planningtogether.letters;

import java.util.Arrays;
import java.util.Locale;
import org.planningtogether.agreement.Holder;

/** Of each kind a guest is owed one letter at most: a newer one takes the place of one that has not arrived. */
enum Kind {
  CONFIRM,
  REMIND;

  /** The parcel's key. */
  String key(Holder.Guest guest) {
    return name().toLowerCase(Locale.ROOT) + " " + guest.id();
  }

  static Kind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> key.startsWith(kind.name().toLowerCase(Locale.ROOT) + " "))
        .findFirst()
        .orElseThrow();
  }
}
