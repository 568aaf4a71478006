package org.planningtogether.lti.launch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.planningtogether.network.StrictJson;
import tools.jackson.databind.JsonNode;

/** A message as it came, in its three parts: taken apart but not believed. */
record SignedMessage(String header, String payload, String signature) {

  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_KEY_ID = 256;

  /** @throws Refused when this cannot be a signed message; nothing is decoded yet */
  static SignedMessage of(@Nullable String token) {
    if (token == null) {
      throw new Refused(Reason.TOKEN_MALFORMED, "no id_token");
    }
    if (token.length() > LONGEST) {
      throw new Refused(Reason.TOKEN_TOO_LARGE, "an id_token of %d characters".formatted(token.length()));
    }
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw new Refused(Reason.TOKEN_MALFORMED, "an id_token of %d parts".formatted(parts.length));
    }
    return new SignedMessage(parts[0], parts[1], parts[2]);
  }

  /**
   * The id of the key that is said to have signed. It is all that the header decides: another algorithm than RS256 is
   * refused, and keys or addresses of keys in the header are not looked at.
   */
  String kid() {
    JsonNode said = object(header, "header");
    if (!"RS256".equals(said.path("alg").stringValue(""))) {
      throw new Refused(Reason.ALGORITHM, "the header's alg is not RS256");
    }
    if (said.has("crit")) {
      throw new Refused(Reason.TOKEN_MALFORMED, "the header has crit");
    }
    String kid = said.path("kid").stringValue("");
    if (kid.isEmpty()) {
      throw new Refused(Reason.KEY_ID_MISSING, "the header has no kid");
    }
    if (kid.length() > LONGEST_KEY_ID) {
      throw new Refused(Reason.KEY_UNKNOWN, "a kid of %d characters".formatted(kid.length()));
    }
    return kid;
  }

  /** What the message says, once the key's owner is known to have said it. */
  Claims claims(RSAPublicKey key) {
    if (!isSignedBy(key)) {
      throw new Refused(Reason.SIGNATURE, "the signature does not fit the key");
    }
    return new Claims(object(payload, "payload"));
  }

  private boolean isSignedBy(RSAPublicKey key) {
    try {
      byte[] signed = (header + "." + payload).getBytes(US_ASCII);
      return new RSASSAVerifier(key).verify(new JWSHeader(JWSAlgorithm.RS256), signed, new Base64URL(signature));
    } catch (JOSEException e) {
      return false;
    }
  }

  private static JsonNode object(String part, String name) {
    try {
      return StrictJson.object(Base64.getUrlDecoder().decode(part))
          .orElseThrow(() -> new Refused(Reason.TOKEN_MALFORMED, "the %s is not one JSON object".formatted(name)));
    } catch (IllegalArgumentException e) {
      throw new Refused(Reason.TOKEN_MALFORMED, "the %s is not base64url".formatted(name));
    }
  }
}
