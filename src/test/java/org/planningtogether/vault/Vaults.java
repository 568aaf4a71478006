package org.planningtogether.vault;

import java.security.GeneralSecurityException;

/** Vaults for tests of other modules. */
public final class Vaults {

  private Vaults() {}

  /** A vault with a secret of its own. */
  public static Vault random() {
    try {
      return new Vault(Secret.random());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
