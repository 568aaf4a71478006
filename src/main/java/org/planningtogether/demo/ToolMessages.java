package org.planningtogether.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Opens what tools have signed, with the keys that they publish: client assertions and deep linking responses. See <a
 * href="https://www.imsglobal.org/spec/security/v1p0/#using-json-web-tokens-with-oauth-2-0-client-credentials-grant">
 * Security Framework, 4.1.1</a> and 5.2.
 */
@Component
@Profile("demo-lms")
class ToolMessages {

  sealed interface Result {

    record Opened(JWTClaimsSet claims) implements Result {}

    record Refused(String reason) implements Result {}
  }

  /** No message needs to live longer, and each is remembered as long as it lives. */
  private static final Duration LONGEST_LIFE = Duration.ofHours(1);

  private static final int CONNECT_MILLIS = 3_000;
  private static final int READ_MILLIS = 5_000;
  private static final int MOST_BYTES = 1_000_000;

  private final UsedOnce usedOnce;
  private final Clock clock;
  private final Map<URI, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

  ToolMessages(UsedOnce usedOnce, Clock clock) {
    this.usedOnce = usedOnce;
    this.clock = clock;
  }

  /**
   * Opens a message.
   *
   * @param audience who must be addressed
   * @param onceClaim the claim that makes it good for one use: {@code jti} or {@code nonce}
   */
  Result open(String jwt, Tool tool, String audience, String onceClaim) {
    try {
      var claims = processor(tool).process(jwt, null);
      return problem(claims, tool, audience, onceClaim)
          .<Result>map(Result.Refused::new)
          .orElseGet(() -> new Result.Opened(claims));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return new Result.Refused(e.getMessage());
    }
  }

  /** Who says to have signed; nothing is proven yet. */
  static Optional<String> claimedIssuer(String jwt) {
    try {
      return Optional.ofNullable(SignedJWT.parse(jwt).getJWTClaimsSet().getIssuer());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private Optional<String> problem(JWTClaimsSet claims, Tool tool, String audience, String onceClaim)
      throws ParseException {
    var now = clock.instant();
    var expires = instant(claims.getExpirationTime());
    var issued = instant(claims.getIssueTime());
    if (!tool.clientId().equals(claims.getIssuer())) {
      return Optional.of("iss must be the client_id");
    }
    if (!claims.getAudience().contains(audience)) {
      return Optional.of("aud must be " + audience);
    }
    if (expires == null || !expires.isAfter(now) || expires.isAfter(now.plus(LONGEST_LIFE))) {
      return Optional.of("exp must be within the next hour");
    }
    if (issued == null || issued.isAfter(now)) {
      return Optional.of("iat must not be in the future");
    }
    var once = claims.getStringClaim(onceClaim);
    if (once == null || once.isEmpty() || once.length() > 255) {
      return Optional.of(onceClaim + " is missing or longer than 255 characters");
    }
    return usedOnce.first(tool.clientId(), once, expires)
        ? Optional.empty()
        : Optional.of(onceClaim + " was used before");
  }

  private DefaultJWTProcessor<SecurityContext> processor(Tool tool) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
        JWSAlgorithm.RS256, keys.computeIfAbsent(tool.jwksUri(), ToolMessages::keysAt)));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor;
  }

  /** Kept for some minutes, and read again for a key that is not among them. */
  private static JWKSource<SecurityContext> keysAt(URI jwksUri) {
    try {
      var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
      return JWKSourceBuilder.create(jwksUri.toURL(), retriever).rateLimited(false).build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an address of keys: " + jwksUri, e);
    }
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
