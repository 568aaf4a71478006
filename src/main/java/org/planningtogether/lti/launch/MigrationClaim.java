package org.planningtogether.lti.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.planningtogether.enrolment.CourseKey;
import org.planningtogether.lti.service.EarlierIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads who somebody was in LTI 1.1, where the platform shows by a signature that it knows the secret of that time. A
 * claim that is not signed, or not rightly, is as if it were not there: platforms are poor at it, and nothing depends on
 * it. See <a href="https://www.imsglobal.org/spec/lti/v1p3/migr">LTI 1.3 migration guide, remapping parameters</a>.
 */
@Component
class MigrationClaim {

  private static final Logger LOG = LoggerFactory.getLogger(MigrationClaim.class);
  private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/lti1p1";

  private final EarlierKeys keys;

  MigrationClaim(EarlierKeys keys) {
    this.keys = keys;
  }

  /**
   * @param link the link's id now, which was the same before when the claim names no other
   * @param within where the message comes from
   */
  Optional<EarlierIds> read(Claims claims, String link, CourseKey within) {
    if (keys.keys().isEmpty() || !claims.isObject(CLAIM)) {
      return Optional.empty();
    }
    Claims earlier = claims.inside(CLAIM);
    Optional<String> key = earlier.name("oauth_consumer_key");
    Optional<String> user = earlier.name("user_id").or(() -> claims.name("sub"));
    if (key.isEmpty() || user.isEmpty()) {
      return Optional.empty();
    }
    if (!isSigned(claims, earlier, key.get(), within)) {
      LOG.info("LTI 1.1 claim not verified: iss={} key={}", within.issuer(), key.get());
      return Optional.empty();
    }
    return Optional.of(new EarlierIds(key.get(), user.get(), earlier.name("resource_link_id").orElse(link)));
  }

  private boolean isSigned(Claims claims, Claims earlier, String key, CourseKey within) {
    String signed =
        String.join(
            "&",
            key,
            within.deploymentId(),
            within.issuer(),
            within.clientId(),
            claims.seconds("exp").map(String::valueOf).orElse(""),
            claims.text("nonce").orElse(""));
    String signature = earlier.wording("oauth_consumer_key_sign").orElse("");
    return keys.secret(within.issuer(), key)
        .filter(secret -> Secrets.same(signature(signed, secret), signature))
        .isPresent();
  }

  private static String signature(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
    }
  }
}
