package org.planningtogether.demo;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names that nobody can guess. */
final class Secrets {

  private static final SecureRandom random = new SecureRandom();

  private Secrets() {}

  static String next() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
