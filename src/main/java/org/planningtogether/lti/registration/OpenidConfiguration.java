package org.planningtogether.lti.registration;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planningtogether.lti.launch.Texts;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.lti.platform.Origins;
import org.planningtogether.lti.platform.PlatformRules;
import tools.jackson.databind.JsonNode;

/**
 * What a platform says of itself (Dynamic Registration 1.0, 3.3), as far as it can be believed: the issuer is at home
 * where the configuration was read, and so is every address.
 */
record OpenidConfiguration(URI readAt, JsonNode json, PlatformRules rules) {

  private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
  private static final Pattern DETOUR = Pattern.compile("/\\.|//|\\\\|;|%2e|%2f|%5c", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_AUDIENCE = 500;

  /** @throws RegistrationRefused at the first thing that is missing or wrong */
  void require() {
    requireIssuerAtHome();
    requireAtHome(authorizationEndpoint());
    requireAtHome(jwksUri());
    requireAtHome(registrationEndpoint());
    if (!VendorHosts.issueTokens(tokenEndpoint())) {
      requireAtHome(tokenEndpoint());
    }
    requireOffered("response_types_supported", "id_token");
    requireOffered("id_token_signing_alg_values_supported", "RS256");
    requireOffered("token_endpoint_auth_methods_supported", "private_key_jwt");
  }

  /** What messages of this platform will bear as {@code iss}. */
  String issuer() {
    return vendor().map(VendorHosts::launchesAs).orElseGet(this::publishedIssuer);
  }

  URI authorizationEndpoint() {
    return endpoint("authorization_endpoint");
  }

  URI tokenEndpoint() {
    return endpoint("token_endpoint");
  }

  URI jwksUri() {
    return endpoint("jwks_uri");
  }

  URI registrationEndpoint() {
    return endpoint("registration_endpoint");
  }

  /**
   * The {@code aud} of our client assertions. Canvas names a bare host here and accepts the token endpoint only; see
   * https://github.com/instructure/canvas-lms/issues/1925.
   */
  String tokenAudience() {
    return text(json, "authorization_server")
        .filter(server -> Texts.fit(server, LONGEST_AUDIENCE))
        .filter(server -> family() != Family.CANVAS || server.startsWith("https://"))
        .orElseGet(() -> family().quirks().tokenAudience(tokenEndpoint()));
  }

  /** Hosts of services that go without saying: those that the platform spoke to us from. */
  Set<String> serviceHosts() {
    Set<String> hosts = new TreeSet<>();
    Stream.of(readAt, registrationEndpoint()).map(OpenidConfiguration::hostAndPort).forEach(hosts::add);
    Stream.of(URI.create(issuer()), tokenEndpoint()).map(OpenidConfiguration::hostAndPort).forEach(hosts::remove);
    return hosts;
  }

  Family family() {
    return Family.of(product());
  }

  String product() {
    return name(platform(), "product_family_code").orElse("");
  }

  String version() {
    return name(platform(), "version").orElse("");
  }

  /** Whose platform it is, when it says so, as Canvas does. */
  Optional<String> institution() {
    return name(platform(), "https://canvas.instructure.com/lti/account_name");
  }

  /** The kinds of messages with the places in which the platform offers them. Moodle gives names alone in older versions. */
  Map<String, List<String>> messages() {
    Map<String, List<String>> messages = new LinkedHashMap<>();
    for (JsonNode message : platform().path("messages_supported")) {
      if (message.isString()) {
        messages.putIfAbsent(message.stringValue(), List.of());
      } else {
        text(message, "type").ifPresent(type -> messages.putIfAbsent(type, texts(message.path("placements"))));
      }
    }
    return messages;
  }

  /** Those of these that the platform offers; all of them when it does not say what it offers. */
  List<String> offered(String list, List<String> wanted) {
    JsonNode node = "variables".equals(list) ? platform().path(list) : json.path(list);
    List<String> offered = texts(node);
    return offered.isEmpty() ? wanted : wanted.stream().filter(offered::contains).toList();
  }

  private void requireIssuerAtHome() {
    URI issuer = issuerAddress();
    boolean same = Origins.of(issuer).equals(Origins.of(readAt)) && isBelow(issuer.getRawPath());
    if (!same && vendor().filter(vendor -> vendor.speakAt(readAt)).isEmpty()) {
      throw new RegistrationRefused(
          RegistrationProblem.ISSUER, "issuer %s, configuration at %s".formatted(issuer, Origins.of(readAt).orElse("")));
    }
  }

  /** One host may hold several platforms, each in a folder of its own, which no path leaves by a detour. */
  private boolean isBelow(String folder) {
    String path = readAt.getRawPath();
    return folder.isEmpty()
        || folder.equals("/")
        || path.startsWith(folder.endsWith("/") ? folder : folder + "/") && !DETOUR.matcher(path).find();
  }

  private void requireAtHome(URI address) {
    boolean same = Origins.of(address).equals(Origins.of(issuerAddress()));
    if (!same && vendor().filter(vendor -> vendor.speakAt(address)).isEmpty()) {
      throw new RegistrationRefused(
          RegistrationProblem.ADDRESSES, "an address at %s".formatted(Origins.of(address).orElse("")));
    }
  }

  private void requireOffered(String list, String wanted) {
    if (offered(list, List.of(wanted)).isEmpty()) {
      throw new RegistrationRefused(RegistrationProblem.CONFIGURATION, "%s lacks %s".formatted(list, wanted));
    }
  }

  private Optional<VendorHosts> vendor() {
    return VendorHosts.of(publishedIssuer());
  }

  private URI issuerAddress() {
    try {
      return URI.create(rules.issuer(publishedIssuer()));
    } catch (IllegalArgumentException e) {
      throw new RegistrationRefused(RegistrationProblem.CONFIGURATION, "issuer is no address");
    }
  }

  private String publishedIssuer() {
    return text(json, "issuer")
        .orElseThrow(() -> new RegistrationRefused(RegistrationProblem.CONFIGURATION, "issuer is missing"));
  }

  private URI endpoint(String name) {
    String address =
        text(json, name)
            .orElseThrow(() -> new RegistrationRefused(RegistrationProblem.CONFIGURATION, name + " is missing"));
    try {
      return rules.endpoint(address);
    } catch (IllegalArgumentException e) {
      throw new RegistrationRefused(RegistrationProblem.ADDRESSES, name + " is not an https address");
    }
  }

  private static String hostAndPort(URI address) {
    return Origins.of(address).orElseThrow().replaceFirst("^https?://", "");
  }

  private JsonNode platform() {
    return json.path(PLATFORM);
  }

  private static Optional<String> name(JsonNode node, String name) {
    return text(node, name).map(text -> Texts.cut(text.strip(), LONGEST_NAME)).filter(text -> !text.isEmpty());
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.ofNullable(node.path(name).stringValue(null)).filter(text -> !text.isEmpty());
  }

  private static List<String> texts(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    array.forEach(node -> texts.add(Objects.requireNonNullElse(node.stringValue(null), "")));
    texts.remove("");
    return new ArrayList<>(texts);
  }
}
