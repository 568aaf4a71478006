package org.planningtogether.lti.platform;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.planningtogether.network.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads a platform's key set (RFC 7517). Keys that may not sign a launch are left out: those for encryption or another
 * algorithm, those of less than 2048 bits, those so long that they would keep us busy, and whatever is not RSA. A key
 * that cannot be read does not spoil the others, and a missing {@code alg}, as with Brightspace, is no fault. A set of
 * more than a hundred keys is none.
 */
final class KeySet {

  static final int MOST_KEYS = 100;

  private static final int FEWEST_BITS = 2048;
  private static final int MOST_BITS = 8192;
  private static final int MOST_BITS_OF_EXPONENT = 64;
  private static final int LONGEST_KID = 256;

  private KeySet() {}

  /** The keys by their ids; nothing when this is no key set. */
  static Optional<Map<String, RSAPublicKey>> read(byte[] json) {
    return StrictJson.object(json)
        .map(set -> set.path("keys"))
        .filter(keys -> keys.isArray() && keys.size() <= MOST_KEYS)
        .map(KeySet::usable);
  }

  private static Map<String, RSAPublicKey> usable(JsonNode keys) {
    Map<String, RSAPublicKey> usable = new HashMap<>();
    for (JsonNode key : keys) {
      if (maySign(key)) {
        rsa(key).ifPresent(rsa -> usable.putIfAbsent(key.path("kid").stringValue(), rsa));
      }
    }
    return Map.copyOf(usable);
  }

  private static boolean maySign(JsonNode key) {
    String kid = key.path("kid").stringValue("");
    return !kid.isEmpty()
        && kid.length() <= LONGEST_KID
        && "RSA".equals(key.path("kty").stringValue(""))
        && "sig".equals(key.path("use").stringValue("sig"))
        && "RS256".equals(key.path("alg").stringValue("RS256"));
  }

  private static Optional<RSAPublicKey> rsa(JsonNode key) {
    try {
      BigInteger modulus = number(key, "n");
      BigInteger exponent = number(key, "e");
      int bits = modulus.bitLength();
      if (bits < FEWEST_BITS || bits > MOST_BITS || exponent.bitLength() > MOST_BITS_OF_EXPONENT) {
        return Optional.empty();
      }
      RSAPublicKeySpec parts = new RSAPublicKeySpec(modulus, exponent);
      return Optional.of((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(parts));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Positive, with or without a zero byte in front. */
  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).stringValue("")));
  }
}
