package org.planningtogether.lti.key;

import java.time.Clock;
import org.planningtogether.support.Database;
import org.planningtogether.vault.Vaults;

/** Keys of the tool for tests that sign, made once. */
public final class SigningKeys {

  private static final ToolKeys KEYS = make();

  private SigningKeys() {}

  public static ToolKeys ofTool() {
    return KEYS;
  }

  private static ToolKeys make() {
    var db = Database.H2.jdbc();
    db.sql("DELETE FROM lti_tool_key").update(); // of another test, sealed with another secret
    return new ToolKeys(new ToolKeyStore(db, Vaults.random(), Clock.systemUTC()), Clock.systemUTC());
  }
}
