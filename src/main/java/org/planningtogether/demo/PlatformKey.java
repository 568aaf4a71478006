package org.planningtogether.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The LMS's own key pair, made at the first start. Tools read the public half at {@code /lti/jwks}. */
@Component
@Profile("demo-lms")
class PlatformKey {

  private final RSAKey key;

  PlatformKey(JdbcClient db) throws JOSEException, ParseException {
    var kept = db.sql("SELECT jwk FROM platform_key").query(String.class).optional();
    this.key = kept.isPresent() ? RSAKey.parse(kept.get()) : made(db);
  }

  private static RSAKey made(JdbcClient db) throws JOSEException {
    var key = new RSAKeyGenerator(2048)
        .keyID(Secrets.next())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .generate();
    db.sql("INSERT INTO platform_key (kid, jwk) VALUES (:kid, :jwk)")
        .param("kid", key.getKeyID())
        .param("jwk", key.toJSONString())
        .update();
    return key;
  }

  Map<String, Object> publicKeys() {
    return new JWKSet(key).toJSONObject();
  }

  String signed(Map<String, Object> claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
      var jwt = new SignedJWT(header, JWTClaimsSet.parse(claims));
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException("The platform's key cannot sign", e);
    }
  }

  /** The claims of a token that this LMS signed itself; empty for any other. */
  Optional<JWTClaimsSet> opened(String token) {
    try {
      var jwt = SignedJWT.parse(token);
      return jwt.verify(new RSASSAVerifier(key)) ? Optional.of(jwt.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }
}
