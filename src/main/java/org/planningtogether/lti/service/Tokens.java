package org.planningtogether.lti.service;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.key.ToolKeys;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.planningtogether.network.OutboundException;
import org.planningtogether.network.OutboundHttp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.MissingNode;

/**
 * Access tokens of platforms (LTI Security Framework 1.0, 4.1): asked for with an assertion that our key signs, kept
 * until shortly before they run out, and fetched once however many want one at the same time.
 */
@Component
class Tokens {

  private static final Duration ASSERTION_LIVES = Duration.ofMinutes(5);

  /** Moodle refuses an assertion made a second ago by a clock that is a second ahead of its own. */
  private static final Duration BACKDATED = Duration.ofSeconds(30);

  private static final Duration REFRESHED_BEFORE = Duration.ofMinutes(1);
  private static final long USUAL_SECONDS = 300;
  private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

  /** What may stand in a header (RFC 6750, 2.1), and no more than one header holds. */
  private static final String BEARER = "[\\x21-\\x7e]{1,8000}";

  private final OutboundHttp http;
  private final ToolKeys keys;
  private final Clock clock;
  private final Map<Request, Slot> slots = new ConcurrentHashMap<>();

  Tokens(OutboundHttp http, ToolKeys keys, Clock clock) {
    this.http = http;
    this.keys = keys;
    this.clock = clock;
  }

  /** A token for these scopes, at least a while from running out. */
  String get(Platform platform, String deploymentId, Set<String> scopes) throws ServiceException {
    var slot = slot(platform, deploymentId, scopes);
    synchronized (slot) {
      var token = slot.token;
      if (token == null || !clock.instant().isBefore(token.refreshAt())) {
        token = fetch(platform, deploymentId, scopes);
        slot.token = token;
      }
      return token.text();
    }
  }

  /** The platform does not accept this token any more. */
  void forget(Platform platform, String deploymentId, Set<String> scopes, String text) {
    var slot = slot(platform, deploymentId, scopes);
    synchronized (slot) {
      if (slot.token != null && slot.token.text().equals(text)) {
        slot.token = null;
      }
    }
  }

  private Slot slot(Platform platform, String deploymentId, Set<String> scopes) {
    var request = new Request(platform.issuer(), platform.clientId(), deploymentId, Set.copyOf(scopes));
    return slots.computeIfAbsent(request, any -> new Slot());
  }

  private Token fetch(Platform platform, String deploymentId, Set<String> scopes) throws ServiceException {
    try {
      return token(http.send(request(platform, deploymentId, scopes)));
    } catch (OutboundException e) {
      throw ServiceException.of(e);
    }
  }

  /** What is sent to be given a token, signed now. */
  OutboundCall request(Platform platform, String deploymentId, Set<String> scopes) {
    var form =
        form(
            Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion(platform, deploymentId),
                "scope", String.join(" ", new TreeSet<>(scopes))));
    return OutboundCall.post(platform.tokenEndpoint(), "application/x-www-form-urlencoded", form)
        .header("Accept", "application/json");
  }

  private String assertion(Platform platform, String deploymentId) {
    var now = clock.instant();
    return keys.sign(
        new JWTClaimsSet.Builder()
            .issuer(platform.clientId())
            .subject(platform.clientId())
            .audience(platform.tokenAudience())
            .issueTime(Date.from(now.minus(BACKDATED)))
            .expirationTime(Date.from(now.plus(ASSERTION_LIVES)))
            .jwtID(UUID.randomUUID().toString())
            .claim("https://purl.imsglobal.org/spec/lti/claim/deployment_id", deploymentId)
            .build());
  }

  /** The media type says nothing: Moodle calls its tokens and its errors text/html. */
  private Token token(HttpAnswer answer) throws ServiceException {
    var body = answer.json().orElse(MissingNode.getInstance());
    var text = body.path("access_token").asString("");
    if (!answer.ok() || !text.matches(BEARER)) {
      var error = body.path("error").asString("").replaceAll("[^\\w .:-]", "");
      throw ServiceException.later("The platform gives no token: status %d %s".formatted(answer.status(), error).strip());
    }
    var seconds = Duration.ofSeconds(Math.clamp(body.path("expires_in").asLong(USUAL_SECONDS), 0, MOST_SECONDS));
    var early = seconds.dividedBy(2).compareTo(REFRESHED_BEFORE) < 0 ? seconds.dividedBy(2) : REFRESHED_BEFORE;
    return new Token(text, clock.instant().plus(seconds).minus(early));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private record Request(String issuer, String clientId, String deploymentId, Set<String> scopes) {}

  private record Token(String text, Instant refreshAt) {}

  private static final class Slot {
    private @Nullable Token token;
  }
}
