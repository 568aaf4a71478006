package org.planningtogether.demo;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Lets tools register themselves, each with a token that an administrator asks for and that is good once. See <a
 * href="https://www.imsglobal.org/spec/lti-dr/v1p0">Dynamic Registration</a>.
 */
@Component
@Profile("demo-lms")
class Registrations {

  private static final Duration LIFE = Duration.ofHours(1);
  private static final String SCOPE = "reg";

  /** A token that does not open the door. */
  static class Unauthorised extends RuntimeException {
    Unauthorised(String message) {
      super(message);
    }
  }

  private final Origin origin;
  private final ServiceUrls urls;
  private final PlatformKey key;
  private final UsedOnce usedOnce;
  private final Tools tools;
  private final Clock clock;

  Registrations(Origin origin, ServiceUrls urls, PlatformKey key, UsedOnce usedOnce, Tools tools, Clock clock) {
    this.origin = origin;
    this.urls = urls;
    this.key = key;
    this.usedOnce = usedOnce;
    this.tools = tools;
    this.clock = clock;
  }

  /** A token for one registration; its subject will be the tool's client_id. */
  String token() {
    var now = clock.instant();
    return key.signed(Map.of(
        "sub", Secrets.next(),
        "scope", SCOPE,
        "iat", now.getEpochSecond(),
        "exp", now.plus(LIFE).getEpochSecond()));
  }

  /** What a tool reads first: {@code openid_configuration}. */
  Map<String, Object> platform() {
    var platform = new LinkedHashMap<String, Object>();
    platform.put("issuer", origin.issuer());
    platform.put("authorization_endpoint", origin.at("/lti/auth"));
    platform.put("token_endpoint", urls.token());
    platform.put("jwks_uri", origin.at("/lti/jwks"));
    platform.put("registration_endpoint", origin.at("/lti/registration"));
    platform.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
    platform.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
    platform.put("scopes_supported", concat(Lti.SCOPES, "openid"));
    platform.put("response_types_supported", List.of("id_token"));
    platform.put("subject_types_supported", List.of("public"));
    platform.put("id_token_signing_alg_values_supported", List.of("RS256"));
    platform.put("claims_supported", concat(Lti.PERSON_CLAIMS, "sub", "iss"));
    platform.put(Lti.PLATFORM_CONFIGURATION, Map.of(
        "product_family_code", "demo-lms",
        "version", "1",
        "messages_supported", List.of(
            Map.of("type", Lti.RESOURCE_LINK_REQUEST),
            Map.of("type", Lti.DEEP_LINKING_REQUEST, "placements", List.of("ContentArea")),
            Map.of("type", Lti.SUBMISSION_REVIEW_REQUEST)),
        "variables", Arrays.stream(Variable.values()).map(Variable::specName).toList()));
    return platform;
  }

  /** Registers a tool and answers with what was made of its wishes. */
  @Transactional
  Map<String, Object> register(String token, JsonNode request) {
    var claims = claims(token).orElseThrow(() -> new Unauthorised("invalid_registration_token"));
    var wanted = new Registration(request).tool(claims.getSubject());
    if (!usedOnce.first(claims.getSubject(), SCOPE, claims.getExpirationTime().toInstant())) {
      throw new Unauthorised("token_already_used");
    }
    return registered(tools.add(wanted));
  }

  private Optional<JWTClaimsSet> claims(String token) {
    return key.opened(token)
        .filter(claims -> SCOPE.equals(claims.getClaim("scope")))
        .filter(claims -> claims.getExpirationTime().after(Date.from(clock.instant())));
  }

  private static Map<String, Object> registered(Tool tool) {
    var messages = tool.deepLinkUri() == null
        ? List.of()
        : List.of(Map.of("type", Lti.DEEP_LINKING_REQUEST, "target_link_uri", tool.deepLinkUri().toString()));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("client_id", tool.clientId());
    answer.put("application_type", "web");
    answer.put("client_name", tool.name());
    answer.put("response_types", List.of("id_token"));
    answer.put("grant_types", List.of("client_credentials", "implicit"));
    answer.put("initiate_login_uri", tool.loginUri().toString());
    answer.put("redirect_uris", tool.redirectUris());
    answer.put("jwks_uri", tool.jwksUri().toString());
    answer.put("token_endpoint_auth_method", "private_key_jwt");
    answer.put("scope", String.join(" ", tool.scopes()));
    answer.put(Lti.TOOL_CONFIGURATION, Map.of(
        "version", "1.3.0",
        "deployment_id", tool.deploymentId(),
        "target_link_uri", tool.targetLinkUri().toString(),
        "domain", tool.targetLinkUri().getAuthority(),
        "messages", messages,
        "custom_parameters", tool.custom(),
        "claims", concat(List.copyOf(tool.claims()), "sub", "iss")));
    return answer;
  }

  private static List<String> concat(List<String> first, String... more) {
    return Stream.concat(first.stream(), Arrays.stream(more)).toList();
  }
}
