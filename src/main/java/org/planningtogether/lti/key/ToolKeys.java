package org.planningtogether.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The tool's own keys: the current one signs, the next one is published beside it so that platforms know it before it
 * is used. They are made at the first start, once for all nodes.
 */
@Component
public class ToolKeys {

  private final JWSHeader header;
  private final RSASSASigner signer;
  private final JWKSet published;

  ToolKeys(ToolKeyStore store) throws JOSEException {
    List<RSAKey> keys = store.currentAndNext();
    RSAKey current = keys.getFirst();
    this.header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(current.getKeyID()).build();
    this.signer = new RSASSASigner(current);
    this.published = new JWKSet(keys.stream().<JWK>map(RSAKey::toPublicJWK).toList());
  }

  /**
   * Signs a message of the tool with RS256, the current key and its {@code kid}, and no other header.
   *
   * @return the compact form that goes over the wire
   */
  public String sign(JWTClaimsSet claims) {
    SignedJWT message = new SignedJWT(header, claims);
    try {
      message.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("Key " + header.getKeyID() + " does not sign", e);
    }
    return message.serialize();
  }

  /** The public halves, for platforms. */
  public JWKSet published() {
    return published;
  }
}
