package org.planningtogether.lti.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of the tool.
 *
 * @param generation rises with each key; a higher one signs later
 * @param signsFrom when it began to sign, or null when it has not yet
 */
record ToolKey(long generation, RSAKey pair, Instant madeAt, @Nullable Instant signsFrom) {

  String kid() {
    return pair.getKeyID();
  }

  boolean hasSigned() {
    return signsFrom != null;
  }
}
