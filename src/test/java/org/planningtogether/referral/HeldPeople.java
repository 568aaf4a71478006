package org.planningtogether.referral;

import org.planningtogether.support.Database;

/** Holds for tests of other modules. */
public final class HeldPeople {

  private HeldPeople() {}

  public static Holds on(Database database) {
    return new Holds(database.jdbc());
  }
}
