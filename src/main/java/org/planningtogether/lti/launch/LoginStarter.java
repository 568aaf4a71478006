package org.planningtogether.lti.launch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.network.PublicUrl;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Answers a third-party login initiation: seals the login and says where the browser goes next. See LTI Security
 * Framework 1.0, section 5.1.1.
 */
@Component
public class LoginStarter {

  /** How long a platform may take from the login to the launch. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /** Servers refuse longer addresses, and Tomcat longer headers. */
  private static final int LONGEST_ADDRESS = 7000;

  private final Platforms platforms;
  private final Logins logins;
  private final PublicUrl tool;
  private final Clock clock;

  LoginStarter(Platforms platforms, Logins logins, PublicUrl tool, Clock clock) {
    this.platforms = platforms;
    this.logins = logins;
    this.tool = tool;
    this.clock = clock;
  }

  /** @param parameters of the request, from its address or its form */
  public LoginResult start(MultiValueMap<String, String> parameters) {
    try {
      LoginRequest request = LoginRequest.of(parameters);
      Platform platform = platform(request);
      String secret = Secrets.make();
      Login login = login(platform, request, secret);
      String state = logins.seal(login);
      URI next = authentication(platform, request, state, login.nonce());
      return new StartedLogin(
          platform,
          state,
          secret,
          next,
          request.storageTarget(),
          Evidence.of(platform.issuer(), platform.clientId(), request.deploymentId()));
    } catch (Refused refused) {
      return refused.with(LoginRequest.evidence(parameters));
    }
  }

  private Platform platform(LoginRequest request) {
    List<Platform> clients = platforms.ofIssuer(request.issuer());
    List<Platform> meant =
        request.clientId() == null
            ? clients
            : clients.stream().filter(platform -> platform.clientId().equals(request.clientId())).toList();
    List<Platform> active = meant.stream().filter(Platform::active).toList();
    if (active.size() == 1) {
      return active.getFirst();
    }
    if (active.isEmpty() && !meant.isEmpty()) {
      throw new Refused(Reason.PLATFORM_INACTIVE, "the platform is not active");
    }
    throw new Refused(
        Reason.PLATFORM_UNKNOWN,
        meant.isEmpty() ? "no such issuer and client" : "the issuer has several clients, and none is named");
  }

  private Login login(Platform platform, LoginRequest request, String secret) {
    return new Login(
        platform.issuer(),
        platform.clientId(),
        Secrets.make(),
        Secrets.hash(secret),
        request.storageTarget(),
        request.deploymentId(),
        clock.instant().plus(LIFETIME));
  }

  private URI authentication(Platform platform, LoginRequest request, String state, String nonce) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("scope", "openid");
    parameters.put("response_type", "id_token");
    parameters.put("response_mode", "form_post");
    parameters.put("prompt", "none");
    parameters.put("client_id", platform.clientId());
    parameters.put("redirect_uri", tool.at("/lti/launch").toString());
    parameters.put("login_hint", request.loginHint());
    parameters.put("state", state);
    parameters.put("nonce", nonce);
    if (request.messageHint() != null) {
      parameters.put("lti_message_hint", request.messageHint());
    }
    String query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    String endpoint = platform.authorizationEndpoint().toString();
    String address = endpoint + (endpoint.contains("?") ? "&" : "?") + query;
    if (address.length() > LONGEST_ADDRESS) {
      throw new Refused(Reason.LOGIN_INCOMPLETE, "hints of %d characters".formatted(address.length()));
    }
    return URI.create(address);
  }

  /** A blank as {@code %20}: not everybody takes {@code +} for one. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
