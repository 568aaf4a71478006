package org.planningtogether.vault;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.planningtogether.files.StartupRefusedException;

/** The random bytes from which the vault's key is made. */
record Secret(byte[] bytes) {

  private static final int LENGTH = 32;

  /** Reads base64, in either alphabet. Of a secret that cannot be used, nothing is repeated. */
  static Secret of(String name, String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64.strip().replace('-', '+').replace('_', '/'));
      if (bytes.length >= LENGTH) {
        return new Secret(bytes);
      }
      throw unusable("%s holds %d bytes".formatted(name, bytes.length));
    } catch (IllegalArgumentException e) {
      throw unusable(name + " is not base64");
    }
  }

  static Secret random() {
    var bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    return new Secret(bytes);
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static StartupRefusedException unusable(String found) {
    return new StartupRefusedException(
        List.of(found + ", must be at least %d random bytes in base64: openssl rand -base64 32".formatted(LENGTH)));
  }
}
